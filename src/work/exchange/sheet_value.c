#include "work/exchange/sheet_value.h"

#include "base/fold.h"
#include "calendar/calendar.h"
#include "calendar/deadline.h"

struct state_row {
    struct text words;
    enum task_state state;
};

static const struct state_row states[] = {
#define SHEET_STATE(words, state) {TEXT_INIT(words), TASK_##state},
#include "work/exchange/sheet-states.def"
#undef SHEET_STATE
};

/* Whether a cell is three numbers, as 31/12/2026, and then whether they are a day. */
static bool read_numbers(struct text cell, bool *is_day, int32_t *day)
{
    uint64_t numbers[3];
    struct text part;
    size_t count = 0;
    for (struct text rest = cell; count < 3 && text_split(&rest, '/', &part); count++)
        if (!text_to_number(part, 9999, &numbers[count]))
            return false;
    if (count < 3)
        return false;
    struct date date = {(int)numbers[2], (int)numbers[1], (int)numbers[0]};
    *is_day = date_is_valid(date);
    if (*is_day)
        *day = date_to_day(date);
    return true;
}

/* The last day of "2026-03-20", "2026-03", "2026-Q1" and "2026". */
static bool last_day(struct text value, int32_t *day)
{
    struct date date;
    uint64_t year, month = 12;
    if (date_parse(value, &date)) {
        *day = date_to_day(date);
        return true;
    }
    struct text rest = text_from_offset(value, 5);
    bool is_quarter = text_starts(rest, TEXT("Q"));
    if (!text_to_number(text_slice(value, 0, 4), 9999, &year) ||
        (rest.len && !text_to_number(text_from_offset(rest, is_quarter), 12, &month)) || month == 0 || year == 0)
        return false;
    *day = date_to_day(date_month_end((int)year, (int)(is_quarter ? 3 * month : month)));
    return true;
}

bool sheet_value_day(struct text cell, struct date on, int32_t *day)
{
    struct deadline deadline;
    bool is_day;
    if (read_numbers(cell, &is_day, day))
        return is_day;
    if (!deadline_find(cell, on, &calendar_vietnam, DEADLINE_IN_FIELD, &deadline))
        return false;
    if (deadline.kind == DEADLINE_ONGOING || deadline.kind == DEADLINE_RECURRING) {
        *day = NO_DAY;
        return true;
    }
    return last_day(text_from(deadline.value), day);
}

struct sheet_state sheet_value_state(struct arena *arena, struct text cell)
{
    static const struct text late_words[] = {TEXT_INIT("qua han"), TEXT_INIT("cham"), TEXT_INIT("tre han"),
                                             TEXT_INIT("muon")};
    struct text words = fold_marks(arena, cell);
    struct sheet_state state = {.state = TASK_ASSIGNED};
    for (size_t i = 0; i < COUNT_OF(late_words); i++)
        state.was_late = state.was_late || text_find(words, late_words[i]) != TEXT_NOT_FOUND;
    for (size_t i = 0; i < COUNT_OF(states); i++) {
        if (!text_starts(words, states[i].words))
            continue;
        state.state = states[i].state;
        break;
    }
    return state;
}
