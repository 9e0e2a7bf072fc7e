#include "extract/secrecy_mark.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/utf8.h"

enum { LONGEST_MARK = 64, LONGEST_LABEL = 48 }; /* bytes of letters */

/* Letters of a mark, lower case; with and without tone marks. Read by whoever types "TÓI MẬT" or has no Vietnamese
 * keyboard. */
static const struct text MARKS[] = {TEXT_INIT("mật"),        TEXT_INIT("tốimật"),        TEXT_INIT("tuyệtmật"),
                                    TEXT_INIT("tàiliệumật"), TEXT_INIT("tàiliệutốimật"), TEXT_INIT("tàiliệutuyệtmật")};
static const struct text BARE_MARKS[] = {TEXT_INIT("toimat"), TEXT_INIT("tuyetmat")};
static const struct text LABELS[] = {
    TEXT_INIT("domat"),      TEXT_INIT("mucdomat"),     TEXT_INIT("chimucdomat"),      TEXT_INIT("daudomat"),
    TEXT_INIT("domatneuco"), TEXT_INIT("bimatnhanuoc"), TEXT_INIT("domatbimatnhanuoc")};
static const struct text URGENCY[] = {TEXT_INIT("khẩn"), TEXT_INIT("thượngkhẩn"), TEXT_INIT("hỏatốc"),
                                      TEXT_INIT("hỏatốchẹngiờ")};
/* Party offices number the degrees by letters. */
static const struct text LETTERS[] = {TEXT_INIT("a"), TEXT_INIT("b"), TEXT_INIT("c")};

static bool is_any(struct text words, const struct text *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(words, list[i]))
            return true;
    return false;
}

/* Letters and digits without what stands between them. */
struct letters {
    size_t len;
    char at[LONGEST_MARK + LONGEST_POINT_BYTES];
};

static struct text text_of(const struct letters *letters)
{
    return (struct text){letters->at, letters->len};
}

/* Those of short words; none where there are more than a mark has. The arena serves words that are not composed. */
static struct letters letters_of(struct arena *arena, struct text words)
{
    struct letters letters = {.len = 0};
    if (words.len > 3 * LONGEST_MARK)
        return letters;
    for (struct text rest = utf8_compose(arena, words); rest.len;) {
        const char *from = rest.at;
        int32_t point = text_next_point(&rest);
        if (!point_is_letter(point) && !(point >= '0' && point <= '9'))
            continue;
        size_t len = (size_t)(rest.at - from);
        if (letters.len + len > LONGEST_MARK)
            return (struct letters){.len = 0};
        memcpy(letters.at + letters.len, from, len);
        letters.len += len;
    }
    return letters;
}

static struct letters case_folded(const struct letters *letters)
{
    struct letters folded;
    folded.len = fold_case_to(text_of(letters), folded.at, sizeof folded.at);
    return folded;
}

static struct letters without_marks(const struct letters *letters)
{
    struct letters bare;
    bare.len = fold_marks_to(text_of(letters), bare.at, sizeof bare.at);
    return bare;
}

static bool has_case(struct text letters, enum mark_case least)
{
    bool is_upper = point_is_upper(text_next_point(&letters));
    if (least == MARK_UPPER)
        while (is_upper && letters.len)
            is_upper = point_is_upper(text_next_point(&letters));
    return is_upper || least == MARK_ANY_CASE;
}

static bool is_mark(const struct letters *letters, struct mark_look look)
{
    if (letters->len == 0 || !has_case(text_of(letters), look.least))
        return false;
    struct letters folded_letters = case_folded(letters), bare_letters = without_marks(letters);
    struct text folded = text_of(&folded_letters), bare = text_of(&bare_letters);
    if (is_any(folded, MARKS, COUNT_OF(MARKS)) ||
        (look.least == MARK_ANY_CASE && is_any(folded, LETTERS, COUNT_OF(LETTERS))))
        return true;
    bool may_lack_marks = look.is_recognised || look.least == MARK_ANY_CASE || text_equal(folded, bare);
    return is_any(bare, BARE_MARKS, COUNT_OF(BARE_MARKS)) || (may_lack_marks && text_equal(bare, TEXT("mat")));
}

/* What may stand beside a mark: of urgency, the letter of a degree, nothing at all. */
static bool is_beside_mark(const struct letters *letters)
{
    struct letters folded = case_folded(letters);
    return letters->len == 0 || is_any(text_of(&folded), URGENCY, COUNT_OF(URGENCY)) ||
           is_any(text_of(&folded), LETTERS, COUNT_OF(LETTERS));
}

/* Bytes of the sign at `at` that stands between marks; 0 for none. */
static size_t separator_len(struct text words, size_t at)
{
    static const struct text EN_DASH = TEXT_INIT("–"), EM_DASH = TEXT_INIT("—");
    switch (words.at[at]) {
    case '-':
    case '/':
    case ',':
    case ';':
    case '+':
    case '(':
        return 1;
    case '\xE2': {
        struct text rest = text_from_offset(words, at);
        return text_starts(rest, EN_DASH) || text_starts(rest, EM_DASH) ? EN_DASH.len : 0;
    }
    default:
        return 0;
    }
}

/* "A — TUYỆT MẬT", "MẬT (lần 1)": of a bracket at the end nothing is asked. */
bool mark_is_alone(struct arena *arena, struct text words, struct mark_look look)
{
    bool has_mark = false;
    if (words.len > 3 * LONGEST_MARK)
        return false;
    struct letters all = letters_of(arena, words);
    if (is_mark(&all, look))
        return true;
    for (size_t start = 0, at = 0; at <= words.len; at++) {
        size_t len = at < words.len ? separator_len(words, at) : 1;
        if (!len)
            continue;
        struct letters letters = letters_of(arena, text_slice(words, start, at));
        if (is_mark(&letters, look))
            has_mark = true;
        else if (!is_beside_mark(&letters))
            return false;
        if (at < words.len && words.at[at] == '(' && has_mark)
            return true;
        start = at + len;
        at = start - 1;
    }
    return has_mark;
}

bool mark_cut_label(struct arena *arena, struct text *words)
{
    size_t colon = text_find_byte(text_slice(*words, 0, LONGEST_LABEL), ':');
    struct letters letters = letters_of(arena, text_slice(*words, 0, colon == TEXT_NOT_FOUND ? LONGEST_LABEL : colon));
    struct letters folded = case_folded(&letters), bare = without_marks(&folded);
    if (!is_any(text_of(&bare), LABELS, COUNT_OF(LABELS)))
        return false;
    *words = colon == TEXT_NOT_FOUND ? TEXT_NONE : text_trim(text_from_offset(*words, colon + 1));
    return true;
}

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
    return strchr("-*()[]|. ", byte) != NULL;
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
