#include "document/refusal.h"

#include "base/message.h"

static const struct {
    enum error_kind kind;
    const char *message, *hint;
} REFUSALS[] = {
#define REFUSAL(name, kind, message, hint) [REFUSAL_##name] = {ERROR_##kind, message, hint},
#include "document/refusals.def"
#undef REFUSAL
};

bool refuse(struct error *error, enum refusal refusal)
{
    error_set(error, REFUSALS[refusal].kind, REFUSALS[refusal].message);
    return error_add_hint(error, REFUSALS[refusal].hint);
}

bool refuse_with(struct error *error, enum refusal refusal, struct text first)
{
    error_set_with(error, REFUSALS[refusal].kind, REFUSALS[refusal].message, first);
    return error_add_hint(error, REFUSALS[refusal].hint);
}

enum refusal refusal_of(const struct error *error)
{
    for (int i = 0; i < REFUSAL_COUNT; i++)
        if (strcmp(error->message, REFUSALS[i].message) == 0)
            return (enum refusal)i;
    return REFUSAL_COUNT;
}
