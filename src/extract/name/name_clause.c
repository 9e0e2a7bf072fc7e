#include "extract/name/name_part.h"

/*
 * name_clause.c: clauses that describe a group: "được giao chủ trì", "trực tiếp quản lý người ứng cử | có trách nhiệm",
 * "có rừng phòng hộ | chủ động …". What the units must do tells where they end.
 */

/* "được cấp phép thăm dò, khai thác khoáng sản có trách nhiệm …": where the duty behind a clause begins, commas in it
 * passed over; `at` for nowhere. */
static size_t clause_before_duty(const struct words *words, size_t at)
{
    enum { LONGEST = 14 };
    for (size_t i = at; i < words->count && i < at + LONGEST; i++) {
        char mark = words_mark(words, i);
        if (words_start(words, i, LEX_BEARS_DUTY))
            return i;
        if ((mark && mark != ',') || words_start(words, i, LEX_PLURAL) || (mark && name_starts_shallowly(words, i + 1)))
            break;
    }
    return at;
}

/* "được giao chủ trì", "được phân công …": runs to the next mark. */
static size_t read_clause(const struct words *words, size_t at)
{
    if (!words_start(words, at, LEX_GROUP_CLAUSE) || name_is_capital(words, at))
        return at;
    size_t end = at + words_phrase(words, at, LEX_GROUP_CLAUSE), duty = clause_before_duty(words, end);
    if (duty > end)
        return duty;
    while (end < words->count && end - at < NAME_CLAUSE_WORDS && !words_are(words, end, WORD_MARK) &&
           !words_start(words, end, LEX_DUTY) &&
           (!words_start(words, end, LEX_ADVERB) || words_start(words, end, LEX_GROUP_CLAUSE)))
        end++;
    return end;
}

/* "theo chức năng, nhiệm vụ được giao có trách nhiệm …": whether what the units go by, and then their duty, begin at
 * `at`. */
static bool function_before_duty(const struct words *words, size_t at)
{
    enum { LONGEST_FUNCTION = 12 };
    if (!words_start(words, at, LEX_FIELD_STOP))
        return false;
    for (size_t i = at + 1; i < words->count && i < at + LONGEST_FUNCTION; i++)
        if (words_start(words, i, LEX_BEARS_DUTY))
            return true;
        else if (words_mark(words, i) && words_mark(words, i) != ',')
            break;
    return false;
}

/* "cơ quan, đơn vị trực tiếp quản lý người ứng cử có trách nhiệm …": what describes the group up to its duty; `at` when
 * no duty follows. */
static size_t read_until_duty(const struct name_reader *reader, size_t at)
{
    enum { LONGEST = 14 };
    const struct words *words = reader->words;
    if (reader->place == NAMES_IN_FIELD || !words_start(words, at, LEX_VERB) || words_start(words, at, LEX_DUTY) ||
        words_start(words, at, LEX_DIRECTS) || words_start(words, at, LEX_PARTNER_FRAME))
        return at;
    for (size_t i = at + 1; i < words->count && i < at + LONGEST && !words_are(words, i, WORD_MARK); i++)
        if (words_start(words, i, LEX_BEARS_DUTY) || function_before_duty(words, i))
            return i;
    return at;
}

/* "… có hoạt động nổ mìn trên địa bàn | thực hiện …": whether a verb at `at` follows where the units are. */
static bool is_behind_place(const struct words *words, size_t from, size_t at)
{
    enum { SHORTEST = 3, LONGEST_PLACE = 5 };
    return words_start(words, at, LEX_VERB) &&
           words_phrase_before(words, from, at, LEX_GROUP_TAIL, LONGEST_PLACE) >= SHORTEST;
}

/* "các xã có rừng phòng hộ ven biển chủ động …": what the units have or lie in, up to what they must do; `at` when
 * nothing tells where that begins. */
static size_t read_possession(const struct name_reader *reader, size_t at)
{
    enum { LONGEST = 14 };
    const struct words *words = reader->words;
    if (reader->place == NAMES_IN_FIELD || !words_start(words, at, LEX_GROUP_HAS) || words_start(words, at, LEX_DUTY) ||
        words_start(words, at, LEX_VERB) || words_start(words, at, LEX_RIGHT))
        return at;
    for (size_t i = at + 2; i < words->count && i < at + LONGEST && !words_are(words, i, WORD_MARK); i++)
        if (words_start(words, i, LEX_BEARS_DUTY) || words_start(words, i, LEX_EAGER) ||
            words_start(words, i, LEX_MUST) || words_start(words, i, LEX_LEAD_FRAME) || is_behind_place(words, at, i))
            return i;
    return at;
}

size_t name_read_clause(const struct name_reader *reader, size_t at)
{
    size_t end = read_clause(reader->words, at);
    if (end == at)
        end = read_until_duty(reader, at);
    return end > at ? end : read_possession(reader, at);
}
