/* Marks of secrecy that stand within other words: in a cell among its paragraphs, in a bracket behind a title, in a
 * sentence that says them of the document itself. */
#include "extract/head/secrecy_mark.h"

#include "base/arena.h"
#include "base/fold.h"

static struct text last_word(struct text words)
{
    size_t start = words.len;
    while (start > 0 && words.at[start - 1] != ' ')
        start--;
    return text_from_offset(words, start);
}

static bool has_digit(struct text word)
{
    for (size_t i = 0; i < word.len; i++)
        if (word.at[i] >= '0' && word.at[i] <= '9')
            return true;
    return false;
}

/* Ornaments that stand round a mark, and space. */
static bool is_ornament(char byte)
{
    return strchr("-*()[]|./ ", byte) != NULL;
}

static struct text without_end(struct text words)
{
    while (words.len && is_ornament(words.at[words.len - 1]))
        words.len--;
    return words;
}

static struct text without_start(struct text words)
{
    while (words.len && is_ornament(words.at[0]))
        words = text_from_offset(words, 1);
    return words;
}

/* "MẬT ĐỘ", "MẬT ONG": the first half of another word. */
static bool is_compound(struct text after)
{
    static const struct text SECOND_HALVES[] = {TEXT_INIT("ĐỘ"),   TEXT_INIT("ONG"), TEXT_INIT("MÃ"),
                                                TEXT_INIT("KHẨU"), TEXT_INIT("VỤ"),  TEXT_INIT("DANH")};
    for (size_t i = 0; i < COUNT_OF(SECOND_HALVES); i++)
        if (text_starts(after, SECOND_HALVES[i]))
            return true;
    return false;
}

/* A mark among joined paragraphs stands after the number or the date of the document, or before the number ("ĐẢNG ỦY
 * XÃ MẬT Số 12-BC/ĐU"), or after its label. */
static bool stands_between(struct text before, struct text rest, bool needs_label)
{
    struct text word = last_word(without_end(before)), after = without_start(rest);
    bool is_whole = (rest.len == 0 || is_ornament(rest.at[0])) && is_ornament(before.at[before.len - 1]);
    bool ends_sentence = after.len == 0 || point_is_upper(text_next_point(&(struct text){after.at, after.len}));
    bool is_before_number = text_starts(after, TEXT("Số")) && !text_equal(word, TEXT("BÍ"));
    if (!is_whole || !ends_sentence || is_compound(after))
        return false;
    return fold_equal(word, TEXT("mật:")) || (!needs_label && (is_before_number || has_digit(word)));
}

bool mark_find_in_cell(struct text cell, struct text *found)
{
    static const struct text FORMS[] = {TEXT_INIT("TUYỆT MẬT"),       TEXT_INIT("TỐI MẬT"),     TEXT_INIT("MẬT"),
                                        TEXT_INIT("T U Y Ệ T M Ậ T"), TEXT_INIT("T Ố I M Ậ T"), TEXT_INIT("M Ậ T"),
                                        TEXT_INIT("Tuyệt mật"),       TEXT_INIT("Tối mật"),     TEXT_INIT("Mật")};
    enum { FIRST_LABELLED = 6 };
    for (size_t i = 0; i < COUNT_OF(FORMS); i++) {
        size_t at = text_find(cell, FORMS[i]), end = at + FORMS[i].len;
        if (at == TEXT_NOT_FOUND || at == 0)
            continue;
        if (!stands_between(text_slice(cell, 0, at), text_from_offset(cell, end), i >= FIRST_LABELLED))
            continue;
        *found = text_slice(cell, at, end);
        return true;
    }
    return false;
}

/* The mark that a bracket at the end of the words is all of. In lower case it is none behind words about secrets. */
bool mark_find_in_bracket(struct arena *arena, struct text words, struct text *found)
{
    size_t open = words.len;
    if (!words.len || (words.at[words.len - 1] != ')' && words.at[words.len - 1] != ']'))
        return false;
    while (open > 0 && words.at[open - 1] != '(' && words.at[open - 1] != '[')
        open--;
    if (open == 0)
        return false;
    struct text before = text_slice(words, 0, open - 1);
    *found = text_trim(text_slice(words, open, words.len - 1));
    bool is_of_secrets = text_find(fold_case(arena, before), TEXT("mật")) != TEXT_NOT_FOUND;
    struct mark_look look = {.least = is_of_secrets ? MARK_UPPER : MARK_CAPITAL};
    return mark_is_alone(arena, *found, look);
}

bool mark_find_in_statement(struct text words, struct text *found)
{
    static const struct text STARTS[] = {TEXT_INIT("văn bản này "), TEXT_INIT("tài liệu này ")};
    static const struct text ENDS[] = {TEXT_INIT("bí mật nhà nước độ mật"), TEXT_INIT("bí mật nhà nước độ tối mật"),
                                       TEXT_INIT("bí mật nhà nước độ tuyệt mật")};
    struct text said = without_end(words);
    bool is_of_itself = false;
    for (size_t i = 0; i < COUNT_OF(STARTS); i++)
        is_of_itself = is_of_itself || fold_equal(text_slice(said, 0, STARTS[i].len), STARTS[i]);
    for (size_t i = 0; is_of_itself && i < COUNT_OF(ENDS); i++)
        if (said.len >= ENDS[i].len && fold_equal(text_from_offset(said, said.len - ENDS[i].len), ENDS[i])) {
            *found = said;
            return true;
        }
    return false;
}
