#include "extract/head/secrecy_mark.h"

#include "base/arena.h"
#include "base/fold.h"
#include "extract/head/secrecy_letters.h"

/* Bytes of a column and of the letters of a phrase; the words that the longest phrase is spelt in: "T U Y Ệ T  M Ậ T".
 */
enum { LONGEST_COLUMN = 192, LONGEST_PHRASE = 48, MOST_WORDS = 24, MOST_WORDS_OF_PHRASE = 8 };

/* Letters of a mark, lower case; with and without tone marks. Read by whoever types "TÓI MẬT" or has no Vietnamese
 * keyboard. */
static const struct text MARKS[] = {TEXT_INIT("mật"),
                                    TEXT_INIT("tốimật"),
                                    TEXT_INIT("tuyệtmật"),
                                    TEXT_INIT("tàiliệumật"),
                                    TEXT_INIT("tàiliệutốimật"),
                                    TEXT_INIT("tàiliệutuyệtmật"),
                                    TEXT_INIT("tuyệtđốimật"),
                                    TEXT_INIT("tmật"),
                                    TEXT_INIT("topsecret"),
                                    TEXT_INIT("độtốimật"),
                                    TEXT_INIT("độtuyệtmật"),
                                    TEXT_INIT("bímậtnhànướcđộmật"),
                                    TEXT_INIT("bímậtnhànướcđộtốimật"),
                                    TEXT_INIT("bímậtnhànướcđộtuyệtmật"),
                                    TEXT_INIT("bảnsaobímậtnhànước")};
static const struct text LOWER_MARKS[] = {TEXT_INIT("tốimật"), TEXT_INIT("tuyệtmật")};
static const struct text BARE_MARKS[] = {TEXT_INIT("toimat"), TEXT_INIT("tuyetmat")};
static const struct text LABELS[] = {
    TEXT_INIT("domat"),      TEXT_INIT("mucdomat"),     TEXT_INIT("chimucdomat"),       TEXT_INIT("daudomat"),
    TEXT_INIT("domatneuco"), TEXT_INIT("bimatnhanuoc"), TEXT_INIT("domatbimatnhanuoc"), TEXT_INIT("capdomat"),
    TEXT_INIT("capmat")};
/* Labels of other things too: what follows is a mark in words only. */
static const struct text WIDE_LABELS[] = {TEXT_INIT("mucdo"), TEXT_INIT("loai"), TEXT_INIT("loaitailieu"),
                                          TEXT_INIT("dau")};
/* What is stamped or printed beside a mark: urgency (Decree 30/2020, annex I), how the copy is to be kept, what kind of
 * document it is. */
static const struct text COMPANIONS[] = {
    TEXT_INIT("khẩn"),          TEXT_INIT("thượngkhẩn"),   TEXT_INIT("hỏatốc"),       TEXT_INIT("hoảtốc"),
    TEXT_INIT("hoảtốchẹngiờ"),  TEXT_INIT("hỏatốchẹngiờ"), TEXT_INIT("khôngsaochụp"), TEXT_INIT("khôngphổbiến"),
    TEXT_INIT("tàiliệuthuhồi"), TEXT_INIT("vănbản"),       TEXT_INIT("côngvăn"),      TEXT_INIT("kếhoạch"),
    TEXT_INIT("báocáo"),        TEXT_INIT("tờtrình"),      TEXT_INIT("quyếtđịnh"),    TEXT_INIT("nghịquyết"),
    TEXT_INIT("chỉthị"),        TEXT_INIT("thôngbáo"),     TEXT_INIT("phươngán"),     TEXT_INIT("đềán")};
/* What a number beside a mark counts. */
static const struct text COUNTED[] = {TEXT_INIT("bảnsố"), TEXT_INIT("sốbản"), TEXT_INIT("bảnthứ"), TEXT_INIT("trang"),
                                      TEXT_INIT("trangsố")};
/* Party offices number the degrees by letters. */
static const struct text LETTERS[] = {TEXT_INIT("a"), TEXT_INIT("b"), TEXT_INIT("c")};

static bool is_any(struct text words, const struct text *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (text_equal(words, list[i]))
            return true;
    return false;
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
    if (letters->len == 0)
        return false;
    bool has_its_case = has_case(letters_text(letters), look.least);
    if (!has_its_case && !look.may_be_lower)
        return false;
    struct letters folded_letters = letters_case_folded(letters), bare_letters = letters_without_marks(letters);
    struct text folded = letters_text(&folded_letters), bare = letters_text(&bare_letters);
    bool is_two_words = is_any(bare, BARE_MARKS, COUNT_OF(BARE_MARKS));
    if (!has_its_case && !is_any(folded, LOWER_MARKS, COUNT_OF(LOWER_MARKS)))
        return false;
    if (is_any(folded, MARKS, COUNT_OF(MARKS)))
        return true;
    bool may_lack_marks = look.is_recognised || look.least == MARK_ANY_CASE || text_equal(folded, bare);
    return is_two_words || (may_lack_marks && text_equal(bare, TEXT("mat")));
}

/* A column, word by word. */
struct column {
    struct text words[MOST_WORDS];
    size_t count;
    bool is_item; /* "1. MẬT", "[1] MẬT", "a) Mật" */
    struct mark_look look;
};

static bool point_is_word(int32_t point)
{
    return point_is_letter(point) || (point >= '0' && point <= '9');
}

/* The next word; none at the end. */
static struct text next_word(struct text *rest)
{
    size_t start = rest->len;
    struct text seen = *rest;
    while (seen.len) {
        size_t at = (size_t)(seen.at - rest->at);
        bool is_in = point_is_word(text_next_point(&seen));
        if (is_in && start == rest->len)
            start = at;
        if (!is_in && start < at) {
            struct text word = text_slice(*rest, start, at);
            *rest = text_from_offset(*rest, at);
            return word;
        }
    }
    struct text word = text_from_offset(*rest, start);
    *rest = TEXT_NONE;
    return word;
}

static bool column_read(struct text words, struct mark_look look, struct column *column)
{
    *column = (struct column){.look = look};
    for (struct text rest = words, word; (word = next_word(&rest)).len;) {
        if (column->count == MOST_WORDS)
            return false;
        column->is_item |= column->count == 0 && rest.len && strchr(".)]", rest.at[0]);
        column->words[column->count++] = word;
    }
    return true;
}

/* The letters of `count` words, whatever stands between them. */
static struct letters letters_at(const struct column *column, size_t first, size_t count)
{
    struct text last = column->words[first + count - 1];
    return letters_of((struct text){column->words[first].at, (size_t)(last.at + last.len - column->words[first].at)});
}

static bool is_number(struct text word)
{
    uint64_t number;
    return text_to_number(word, UINT32_MAX, &number);
}

enum phrase { PHRASE_NONE, PHRASE_MARK, PHRASE_COUNTED, PHRASE_LABEL, PHRASE_BESIDE };

static enum phrase phrase_of(const struct letters *letters, struct mark_look look)
{
    if (is_mark(letters, look))
        return PHRASE_MARK;
    struct letters folded = letters_case_folded(letters);
    struct text words = letters_text(&folded);
    if (text_equal(words, TEXT("độmật")))
        return PHRASE_LABEL;
    if (is_any(words, COUNTED, COUNT_OF(COUNTED)))
        return PHRASE_COUNTED;
    return is_any(words, COMPANIONS, COUNT_OF(COMPANIONS)) ? PHRASE_BESIDE : PHRASE_NONE;
}

/* The longest phrase that begins at word `first`; how many words it takes. */
static enum phrase phrase_at(const struct column *column, size_t first, size_t *count)
{
    size_t left = column->count - first;
    for (*count = left < MOST_WORDS_OF_PHRASE ? left : MOST_WORDS_OF_PHRASE; *count > 0; --*count) {
        struct letters letters = letters_at(column, first, *count);
        bool may_be_one = letters.len > 0 && letters.len <= LONGEST_PHRASE;
        enum phrase phrase = may_be_one ? phrase_of(&letters, column->look) : PHRASE_NONE;
        if (phrase != PHRASE_NONE)
            return phrase;
    }
    *count = 1;
    return PHRASE_NONE;
}

/* Word `at` where it is no phrase: a degree's letter, a number that is told what it counts, the number of an item. */
static enum phrase single_phrase(const struct column *column, size_t at, enum phrase before)
{
    struct letters letters = letters_at(column, at, 1), folded = letters_case_folded(&letters);
    if (is_any(letters_text(&folded), LETTERS, COUNT_OF(LETTERS)))
        return before == PHRASE_LABEL || column->look.least == MARK_ANY_CASE ? PHRASE_MARK : PHRASE_BESIDE;
    bool is_told = before == PHRASE_COUNTED || (column->is_item && at == 0);
    return is_told && is_number(column->words[at]) ? before : PHRASE_NONE;
}

static bool opens_bracket(const struct column *column, size_t at)
{
    const char *end = column->words[at - 1].at + column->words[at - 1].len;
    return memchr(end, '(', (size_t)(column->words[at].at - end)) != NULL;
}

/* Every mark has the word "mật" in it but "TOP SECRET"; after a label a letter alone is one too. */
static bool may_hold_mark(struct text words, struct mark_look look)
{
    return look.least == MARK_ANY_CASE || letters_follow(words, TEXT("mat")) || letters_follow(words, TEXT("secret"));
}

/* "A — TUYỆT MẬT", "TỐI MẬT - Bản số: 02", "MẬT (lần 1)": of a bracket at the end nothing is asked. */
bool mark_is_alone(struct arena *arena, struct text words, struct mark_look look)
{
    struct column column;
    bool has_mark = false;
    if (words.len > LONGEST_COLUMN)
        return false;
    words = letters_settle(arena, words);
    if (!may_hold_mark(words, look) || !column_read(words, look, &column))
        return false;
    if (column.is_item && look.least == MARK_CAPITAL)
        column.look = (struct mark_look){.least = MARK_UPPER, .is_recognised = look.is_recognised};
    enum phrase before = PHRASE_BESIDE;
    for (size_t at = 0, count; at < column.count; at += count) {
        if (has_mark && opens_bracket(&column, at))
            return true;
        enum phrase phrase = phrase_at(&column, at, &count);
        if (phrase == PHRASE_NONE && (phrase = single_phrase(&column, at, before)) == PHRASE_NONE)
            return false;
        has_mark |= phrase == PHRASE_MARK;
        before = phrase;
    }
    return has_mark;
}

static enum mark_degree degree_of(struct arena *arena, struct text words)
{
    struct text bare = fold_marks(arena, words);
    if (text_find(bare, TEXT("tuyet")) != TEXT_NOT_FOUND)
        return DEGREE_UTMOST;
    return text_find(bare, TEXT("toi")) != TEXT_NOT_FOUND ? DEGREE_TOP : DEGREE_SECRET;
}

bool mark_names_degree(struct arena *arena, struct text words, enum mark_degree *degree)
{
    SCRATCH(scratch, arena);
    struct mark_look look = {.least = MARK_CAPITAL, .may_be_lower = true};
    bool names_one = mark_is_alone(scratch, words, look);
    if (names_one)
        *degree = degree_of(scratch, words);
    return names_one;
}

bool mark_cut_label(struct arena *arena, struct text *words, struct mark_look *look)
{
    SCRATCH(scratch, arena);
    size_t colon = text_find_byte(text_slice(*words, 0, LONGEST_MARK_LABEL), ':');
    struct text label = text_slice(*words, 0, colon == TEXT_NOT_FOUND ? LONGEST_MARK_LABEL : colon);
    label = letters_settle(scratch, label);
    if (colon == TEXT_NOT_FOUND && !letters_follow(label, TEXT("mat")))
        return false;
    struct letters letters = letters_of(label);
    struct letters folded = letters_case_folded(&letters), bare = letters_without_marks(&folded);
    bool is_label = is_any(letters_text(&bare), LABELS, COUNT_OF(LABELS));
    bool is_wide = colon != TEXT_NOT_FOUND && is_any(letters_text(&bare), WIDE_LABELS, COUNT_OF(WIDE_LABELS));
    if (!is_label && !is_wide)
        return false;
    look->least = is_label ? MARK_ANY_CASE : MARK_CAPITAL;
    *words = colon == TEXT_NOT_FOUND ? TEXT_NONE : text_trim(text_from_offset(*words, colon + 1));
    return is_label;
}
