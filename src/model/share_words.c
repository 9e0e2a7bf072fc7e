#include "model/share_words.h"

#include "base/message.h"

bool share_words_read(struct text words, struct share_words *share, struct error *error)
{
    size_t end = words.len;
    while (end > 0 && words.at[end - 1] != ';')
        end--;
    *share = (struct share_words){.has_due = end > 0};
    if (share->has_due) {
        share->due = text_trim(text_from_offset(words, end));
        words = text_slice(words, 0, end - 1);
    }
    size_t colon = text_find_byte(words, ':');
    share->units = text_trim(text_slice(words, 0, colon));
    if (colon == TEXT_NOT_FOUND)
        return true;
    share->duty = text_trim(text_from_offset(words, colon + 1));
    return share->duty.len > 0 || error_set(error, ERROR_USAGE, N_("say what the unit has to do"));
}
