#include "extract/block/line_words.h"

#include "base/fold.h"
#include "extract/lexicon/lexicon.h"

bool line_ends_with_any(struct text words, const char *marks)
{
    while (words.len && (words.at[words.len - 1] == '"' || text_ends(words, TEXT("”"))))
        words.len -= words.at[words.len - 1] == '"' ? 1 : strlen("”");
    return words.len && strchr(marks, words.at[words.len - 1]);
}

static int32_t first_point(struct text words)
{
    return words.len ? text_next_point(&words) : -1;
}

bool line_begins_upper(struct text words)
{
    int32_t point = first_point(words);
    return point_is_upper(point) || point == '"' || point == 0x201C || point == '(';
}

bool line_begins_digit(struct text words)
{
    return words.len && words.at[0] >= '0' && words.at[0] <= '9';
}

bool line_begins_lower(struct text words)
{
    int32_t point = first_point(words);
    return point_is_letter(point) && !point_is_upper(point);
}

bool line_asks_for_number(struct text words)
{
    static const struct text askers[] = {TEXT_INIT("số"),   TEXT_INIT("điều"),  TEXT_INIT("khoản"),  TEXT_INIT("điểm"),
                                         TEXT_INIT("mục"),  TEXT_INIT("tháng"), TEXT_INIT("năm"),    TEXT_INIT("quý"),
                                         TEXT_INIT("ngày"), TEXT_INIT("tiết"),  TEXT_INIT("phụ lục")};
    for (size_t i = 0; i < COUNT_OF(askers); i++) {
        size_t len = askers[i].len;
        bool stands_alone = words.len == len || (words.len > len && words.at[words.len - len - 1] == ' ');
        if (words.len >= len && stands_alone && fold_equal(text_from_offset(words, words.len - len), askers[i]))
            return true;
    }
    return false;
}

bool line_begins_with_verb(struct text words)
{
    enum { LONGEST_VERB = 4 };
    uint16_t node = 0;
    if (!line_begins_upper(words))
        return false;
    for (size_t count = 0; count < LONGEST_VERB && words.len; count++) {
        size_t end = 0;
        while (end < words.len && !strchr(" ,;:.", words.at[end]))
            end++;
        node = lexicon_next(node, lexicon_syllable(text_slice(words, 0, end)));
        if (!node)
            return false;
        if (count && (lexicon_is(node, LEX_VERB) || lexicon_is(node, LEX_GROUNDS)))
            return true;
        words = text_trim(text_from_offset(words, end));
    }
    return false;
}

bool line_begins_with_adjunct(struct text words)
{
    struct text rest = words, word;
    if (!line_begins_upper(words) || !text_split(&rest, ' ', &word))
        return false;
    uint16_t node = lexicon_next(0, lexicon_syllable(word));
    return node && lexicon_is(node, LEX_ADJUNCT);
}

size_t line_first_word_points(struct text words)
{
    size_t end = text_find_byte(words, ' ');
    return text_count_points(end == TEXT_NOT_FOUND ? words : text_slice(words, 0, end));
}

bool line_introduces_names(struct text words)
{
    static const struct text plurals[] = {TEXT_INIT("các bộ:"),    TEXT_INIT("các sở:"),     TEXT_INIT("tỉnh:"),
                                          TEXT_INIT("thành phố:"), TEXT_INIT("trung ương:"), TEXT_INIT("cơ quan:"),
                                          TEXT_INIT("các cục:"),   TEXT_INIT("tập đoàn:"),   TEXT_INIT("kính gửi:")};
    for (size_t i = 0; i < COUNT_OF(plurals); i++)
        if (words.len >= plurals[i].len && fold_equal(text_from_offset(words, words.len - plurals[i].len), plurals[i]))
            return true;
    return false;
}

/* "nhiệm vụ", "cán bộ", "trọng tâm": words of two syllables that end as the head of a unit does. */
static bool ends_with_plain_word(struct text words)
{
    static const struct text plain[] = {
        TEXT_INIT("nhiệm vụ"), TEXT_INIT("phục vụ"),   TEXT_INIT("dịch vụ"),     TEXT_INIT("nghiệp vụ"),
        TEXT_INIT("công vụ"),  TEXT_INIT("cán bộ"),    TEXT_INIT("nội bộ"),      TEXT_INIT("tiến bộ"),
        TEXT_INIT("đồng bộ"),  TEXT_INIT("cơ sở"),     TEXT_INIT("trụ sở"),      TEXT_INIT("xã hội"),
        TEXT_INIT("đại hội"),  TEXT_INIT("trọng tâm"), TEXT_INIT("tăng trưởng"), TEXT_INIT("quốc phòng"),
        TEXT_INIT("dự phòng"), TEXT_INIT("lãnh đạo"),  TEXT_INIT("văn thư"),     TEXT_INIT("phát huy"),
    };
    for (size_t i = 0; i < COUNT_OF(plain); i++)
        if (words.len >= plain[i].len && fold_equal(text_from_offset(words, words.len - plain[i].len), plain[i]))
            return true;
    return false;
}

bool line_ends_with_unit_word(struct text words)
{
    static const struct text heads[] = {
        TEXT_INIT("bộ"),   TEXT_INIT("sở"),     TEXT_INIT("ban"),   TEXT_INIT("cục"),      TEXT_INIT("vụ"),
        TEXT_INIT("viện"), TEXT_INIT("tâm"),    TEXT_INIT("phòng"), TEXT_INIT("hội"),      TEXT_INIT("và"),
        TEXT_INIT("với"),  TEXT_INIT("trưởng"), TEXT_INIT("tịch"),  TEXT_INIT("giám đốc"), TEXT_INIT("hiệp"),
        TEXT_INIT("huy"),  TEXT_INIT("đạo"),    TEXT_INIT("của"),   TEXT_INIT("các"),      TEXT_INIT("thư"),
        TEXT_INIT("cho"),  TEXT_INIT("tỉnh ủy")};
    for (size_t i = 0; i < COUNT_OF(heads); i++)
        if (words.len > heads[i].len && words.at[words.len - heads[i].len - 1] == ' ' &&
            fold_equal(text_from_offset(words, words.len - heads[i].len), heads[i]))
            return !ends_with_plain_word(words);
    return false;
}

bool line_ends_with_counter(struct text words)
{
    enum { LONGEST_COUNTER = 6 };
    struct text end = text_from_offset(words, words.len > LONGEST_COUNTER ? words.len - LONGEST_COUNTER : 0);
    size_t open = text_find_byte(end, '(');
    return open != TEXT_NOT_FOUND && text_ends(end, TEXT(")")) && open + 2 < end.len;
}
