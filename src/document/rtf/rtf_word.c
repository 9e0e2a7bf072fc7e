#include "document/rtf/rtf_word.h"

static const struct {
    struct text name;
    enum rtf_action action;
    int32_t value;
} WORDS[] = {
#define RTF_WORD(name, action, value) {TEXT_INIT(name), ACTION_##action, value},
#include "document/rtf/rtf-words.def"
#undef RTF_WORD
};

enum rtf_action rtf_action_of(struct text name, int32_t *value)
{
    for (size_t i = 0; i < COUNT_OF(WORDS); i++)
        if (text_equal(WORDS[i].name, name)) {
            *value = WORDS[i].value;
            return WORDS[i].action;
        }
    return ACTION_NONE;
}
