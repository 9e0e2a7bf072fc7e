#include "base/deadline_kind.h"

const char *deadline_kind_code(enum deadline_kind kind)
{
    static const char *const codes[] = {
#define DEADLINE_KIND(name, code) [DEADLINE_##name] = code,
#include "base/deadline-kinds.def"
#undef DEADLINE_KIND
    };
    return codes[kind];
}
