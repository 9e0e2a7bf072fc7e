/*
 * rtf_word.h: what the control words of RTF do, as far as they are understood (rtf-words.def).
 */
#ifndef DOCUMENT_RTF_RTF_WORD_H
#define DOCUMENT_RTF_RTF_WORD_H

#include "base/text.h"

enum rtf_action {
    ACTION_SKIP,
    ACTION_FALLBACK,
    ACTION_PICTURE,
    ACTION_OBJECT,
    ACTION_SHOW,
    ACTION_FONT_TABLE,
    ACTION_NOTE,
    ACTION_FURNITURE,
    ACTION_BOX,
    ACTION_NUMBER,
    ACTION_POINT,
    ACTION_UNICODE,
    ACTION_UNICODE_SKIP,
    ACTION_CODE_PAGE,
    ACTION_DEFAULT_FONT,
    ACTION_HIDDEN,
    ACTION_FONT,
    ACTION_CHARSET,
    ACTION_PLAIN,
    ACTION_CELL,
    ACTION_CELL_EDGE,
    ACTION_MERGE_LEFT,
    ACTION_MERGE_UP,
    ACTION_IN_TABLE,
    ACTION_PARAGRAPH,
    ACTION_PARAGRAPH_DEFAULT,
    ACTION_ROW,
    ACTION_ROW_LEFT,
    ACTION_ROW_DEFAULT,
    ACTION_NONE
};

/* ACTION_NONE where it is not understood; `value` is what the table has for it. */
enum rtf_action rtf_action_of(struct text name, int32_t *value);

#endif
