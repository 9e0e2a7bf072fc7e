#include "calendar/deadline.h"

#include <stdio.h>
#include <string.h>

#include "calendar/deadline_prose.h"

/* The window on long text is moved on by less than its size, so that each start sees its surroundings whole. */
enum { LOOK_BEHIND = 16, LOOK_AHEAD = 112 };

/* What stands at one token: the tokens of it, how it reads, whether a firmer one further on is to be preferred. */
struct candidate {
    size_t first, next;
    enum deadline_kind kind;
    bool weak, is_impossible;
    char value[DEADLINE_VALUE_BYTES];
    struct deadline_count count;
};

/* What the words up to `next` name does not exist. */
static void give_none(struct candidate *candidate, size_t next)
{
    candidate->next = next;
    candidate->kind = DEADLINE_NONE;
    candidate->is_impossible = true;
    candidate->value[0] = '\0';
}

static bool take_times(const struct reader *reader, const struct opening *opening, enum deadline_place place,
                       struct candidate *candidate)
{
    struct times times;
    size_t next = opening->after ? 0 : read_times(reader, opening->next, &times);
    if (next)
        candidate->next = next;
    if (!next || (place == DEADLINE_IN_PROSE && !prose_counts(reader, opening, &times, next)))
        return false;
    bool is_point = date_compare(when_first_day(&times.first), when_first_day(&times.last)) == 0;
    bool is_whole = skip_edges(reader, opening->next) == opening->next && word_at(reader, opening->next) != WORD_DAY;
    if (opening->before && is_point && !times.open && is_whole)
        times.first = times.last = when_before(times.first);
    candidate->kind = times.kind;
    times_print(&times, candidate->value);
    size_t impossible = is_join(word_at(reader, next)) ? read_impossible(reader, next + 1) : 0;
    impossible = impossible ? impossible : read_backward(reader, next, &times);
    if (impossible)
        give_none(candidate, impossible);
    return true;
}

/* A day that there is none of, with what it is joined to. */
static bool take_impossible(const struct reader *reader, size_t at, struct candidate *candidate)
{
    struct times ignored;
    size_t next = read_impossible(reader, at);
    if (!next)
        return false;
    size_t joined = is_join(word_at(reader, next)) ? read_times(reader, next + 1, &ignored) : 0;
    give_none(candidate, joined ? joined : next);
    return true;
}

static bool take_condition(const struct reader *reader, size_t at, enum deadline_place place,
                           struct candidate *candidate)
{
    size_t next = read_condition(reader, at, place);
    if (!next)
        return false;
    candidate->next = next;
    candidate->kind = DEADLINE_NONE;
    candidate->weak = true;
    candidate->value[0] = '\0';
    return true;
}

/* A length of time, unless the same words go on to a day: "11h ngày 26/11". */
static bool take_duration(const struct reader *reader, const struct opening *opening, enum deadline_place place,
                          struct candidate *candidate)
{
    char value[DEADLINE_VALUE_BYTES];
    struct times ignored;
    size_t since, next = read_duration(reader, opening->next, value, &since);
    size_t times = next ? read_times(reader, opening->next, &ignored) : 0;
    if (!next || times > next || (opening->before && times))
        return false;
    candidate->next = next;
    if (opening->before) { /* "trước 03 ngày làm việc": before an event */
        candidate->kind = DEADLINE_NONE;
        candidate->weak = true;
        return place == DEADLINE_IN_FIELD;
    }
    char unit = value[strlen(value) - 1];
    if (place == DEADLINE_IN_PROSE && opening->start > 0 && word_at(reader, opening->start - 1) == WORD_HAVE)
        return false; /* "giấy phép có thời hạn 12 tháng" */
    if (place == DEADLINE_IN_PROSE && opening->after && (unit == 'M' || unit == 'Y')) /* "sau 4 tháng vận hành" */
        return false;
    candidate->next = next;
    candidate->kind = DEADLINE_DURATION;
    memcpy(candidate->value, value, sizeof value);
    enum deadline_start untold = place == DEADLINE_IN_PROSE ? START_UNTOLD : START_WRITTEN;
    candidate->count = count_duration(reader, opening->start, since, text_from(value), untold);
    return true;
}

static bool take_repeat(const struct reader *reader, size_t at, enum deadline_place place, struct candidate *candidate)
{
    struct recurrence rule;
    size_t next = read_repeat(reader, at, &rule);
    bool bare = !rule.months && !rule.weekdays && !rule.day_count;
    if (!next || (place == DEADLINE_IN_PROSE && bare &&
                  (prose_qualifies_noun(reader, candidate->first) || prose_is_owned(reader, candidate->first, next))))
        return false; /* "dự toán hằng năm", "số liệu hằng năm của xã" */
    struct text printed = recurrence_print(&rule, candidate->value);
    candidate->value[printed.len] = '\0';
    candidate->next = next;
    candidate->kind = DEADLINE_RECURRING;
    if (recurs_never(&rule))
        give_none(candidate, next);
    return true;
}

/* "Xuyên suốt", "liên tục", with no years after them. */
static bool is_throughout(const struct reader *reader, size_t at)
{
    enum word next = word_at(reader, at + 2);
    return (words_at(reader, at, WORD_THROUGH, WORD_LENGTH) ||
            words_at(reader, at, WORD_CONTINUAL, WORD_CONTINUAL_TAIL)) &&
           next != WORD_NUMBER && next != WORD_YEAR && next != WORD_PHASE && next != WORD_DUTY;
}

/* "Thường xuyên"; in a field also "xuyên suốt" and "liên tục". */
static bool take_ongoing(const struct reader *reader, size_t at, enum deadline_place place, struct candidate *candidate)
{
    bool often = words_at(reader, at, WORD_OFTEN, WORD_THROUGH);
    if (place == DEADLINE_IN_FIELD)
        often = often || is_throughout(reader, at);
    bool refused = at > 0 && word_at(reader, at - 1) == WORD_NOT;
    if (!often || refused ||
        (place == DEADLINE_IN_PROSE && (prose_qualifies_noun(reader, at) || prose_is_how(reader, at))))
        return false;
    candidate->next = at + 2;
    candidate->kind = DEADLINE_ONGOING;
    bool is_list = words_at(reader, at + 2, WORD_COMMA, WORD_FIX); /* "thường xuyên, định kỳ hằng quý" */
    candidate->weak = place == DEADLINE_IN_PROSE && !is_list;
    candidate->value[0] = '\0';
    return true;
}

/* A bracket that holds a period and no more, at the end of a clause: "(2025 - 2026)", "(xuyên suốt 2025 - 2035)". */
static bool take_bracket(const struct reader *reader, size_t at, struct candidate *candidate)
{
    struct times times;
    if (word_at(reader, at) != WORD_OPEN)
        return false;
    bool throughout = words_at(reader, at + 1, WORD_THROUGH, WORD_LENGTH);
    if (words_at(reader, at + 1, WORD_PHASE, WORD_STAGE)) /* "(giai đoạn 2026 - 2030)" tells what a programme covers */
        return false;
    size_t next = read_times(reader, at + 1 + 2 * (size_t)throughout, &times);
    enum word after = next ? word_at(reader, next + 1) : WORD_OTHER;
    bool ends = after == WORD_NOTHING || after == WORD_DOT || after == WORD_SEMICOLON;
    if (!next || word_at(reader, next) != WORD_CLOSE || !ends || times.last.precision == PRECISION_DAY)
        return false;
    candidate->first = at + 1;
    candidate->next = next;
    candidate->kind = times.kind;
    times_print(&times, candidate->value);
    return true;
}

/* "Năm 2026, …", "Quý I/2026: …", "Ngày 31/5/2026: …" at the head of a sentence of prose. */
static bool take_lead(const struct reader *reader, size_t at, struct candidate *candidate)
{
    struct times times;
    enum word word = word_at(reader, at), before = at ? word_at(reader, at - 1) : WORD_NOTHING;
    bool is_head = before == WORD_NOTHING || before == WORD_SEMICOLON || before == WORD_DOT;
    bool needs_colon = word == WORD_DAY || words_at(reader, at, WORD_PHASE, WORD_STAGE);
    if (!is_head || (word != WORD_YEAR && word != WORD_QUARTER && word != WORD_MONTH && !needs_colon))
        return false;
    size_t next = read_times(reader, at, &times);
    enum word after = next ? word_at(reader, next) : WORD_OTHER;
    if (after != WORD_COLON && (after != WORD_COMMA || needs_colon))
        return false;
    candidate->next = next;
    candidate->kind = times.kind;
    times_print(&times, candidate->value);
    return true;
}

/* In prose times with nothing before them are told by few words; "thường xuyên", a bracket and "khi" beside those. */
bool deadline_begins(enum word word, enum deadline_place place)
{
    if (word <= WORD_OTHER || (word >= WORD_SLASH && word <= WORD_MARK && word != WORD_OPEN))
        return false;
    return place == DEADLINE_IN_FIELD || opening_begins(word) || repeat_begins(word) || word == WORD_THE ||
           word == WORD_OFTEN || word == WORD_OPEN || word == WORD_WHEN || word == WORD_PHASE;
}

/* "2020" of "30/2020/NĐ-CP", "3 tháng" of "1/3 tháng": the rest of what did not read as a time. */
static bool is_inside_figures(const struct reader *reader, size_t at)
{
    return at > 1 && word_at(reader, at) == WORD_NUMBER && word_at(reader, at - 1) == WORD_SLASH &&
           word_at(reader, at - 2) == WORD_NUMBER;
}

static bool take_any(const struct reader *reader, size_t at, enum deadline_place place, struct candidate *candidate)
{
    struct opening opening;
    candidate->next = 0;
    if (!deadline_begins(word_at(reader, at), place) || is_inside_figures(reader, at))
        return false;
    candidate->first = at;
    candidate->kind = DEADLINE_NONE;
    candidate->weak = candidate->is_impossible = false;
    candidate->value[0] = '\0';
    candidate->count = (struct deadline_count){0};
    bool opened = opening_read(reader, at, &opening);
    if (!opened)
        opening = (struct opening){.start = at, .next = at};
    candidate->first = opening.start;
    if (opening.label)
        place = DEADLINE_IN_FIELD;
    if ((opened || place == DEADLINE_IN_FIELD) && take_impossible(reader, opening.next, candidate))
        return true;
    if (take_repeat(reader, opening.next, place, candidate))
        return true;
    if ((opened || place == DEADLINE_IN_FIELD) &&
        (take_duration(reader, &opening, place, candidate) || take_times(reader, &opening, place, candidate)))
        return true;
    if (take_ongoing(reader, opening.next, place, candidate))
        return true;
    bool refused = candidate->next != 0; /* a time, but no deadline */
    if (!opened && place == DEADLINE_IN_PROSE &&
        (take_lead(reader, at, candidate) || take_bracket(reader, at, candidate)))
        return true;
    candidate->first = opening.label ? opening.next : at;
    return !refused && take_condition(reader, candidate->first, place, candidate);
}

static void answer(const struct reader *reader, const struct candidate *candidate, struct deadline *deadline)
{
    deadline->kind = candidate->kind;
    deadline->is_impossible = candidate->is_impossible;
    deadline->start = token_at(reader, candidate->first)->start;
    deadline->end = token_at(reader, candidate->next - 1)->end;
    memcpy(deadline->value, candidate->value, sizeof deadline->value);
    deadline->count = candidate->count;
}

/* Looks through one window; a weak find waits in `deadline` for a firmer one. */
static bool find_in_window(const struct reader *reader, size_t from, size_t to, enum deadline_place place, bool *found,
                           struct deadline *deadline)
{
    struct candidate candidate;
    enum deadline_place wanted = *found ? DEADLINE_IN_PROSE : place;
    for (size_t at = from; at < to; at++) {
        if (!take_any(reader, at, wanted, &candidate)) {
            at = candidate.next ? candidate.next - 1 : at;
            continue;
        }
        if (!candidate.weak) {
            bool outranked = *found && deadline->kind == DEADLINE_NONE && candidate.kind >= DEADLINE_RECURRING;
            if (!outranked)
                answer(reader, &candidate, deadline);
            *found = true;
            return true;
        }
        if (!*found)
            answer(reader, &candidate, deadline);
        *found = true;
        wanted = DEADLINE_IN_PROSE;
    }
    return false;
}

bool deadline_find_among(const struct reader *reader, enum deadline_place place, struct deadline *deadline)
{
    bool found = false;
    (void)find_in_window(reader, 0, reader->tokens->count, place, &found, deadline);
    return found;
}

bool deadline_fills_all(const struct reader *reader, struct deadline *deadline)
{
    struct candidate candidate;
    bool fills = take_any(reader, 0, DEADLINE_IN_FIELD, &candidate) && candidate.kind != DEADLINE_NONE &&
                 candidate.first == 0 && candidate.next == reader->tokens->count;
    if (fills)
        answer(reader, &candidate, deadline);
    return fills;
}

bool deadline_find(struct text words, struct date on, const struct calendar *calendar, enum deadline_place place,
                   struct deadline *deadline)
{
    struct tokens tokens;
    struct reader reader = {&tokens, on, calendar};
    bool found = false;
    size_t from = 0;
    deadline_tokens_read(&tokens, words, 0);
    for (;;) {
        bool is_last = tokens.read_to >= words.len;
        size_t to = is_last ? tokens.count : tokens.count - LOOK_AHEAD;
        if (find_in_window(&reader, from, to, place, &found, deadline) || is_last)
            return found;
        deadline_tokens_read(&tokens, words, tokens.list[to - LOOK_BEHIND].start);
        from = LOOK_BEHIND;
    }
}
