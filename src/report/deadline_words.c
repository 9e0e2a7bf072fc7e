#include "report/deadline_words.h"

#include "report/json_member.h"

enum { LONGEST_WORDS_BYTES = 200 };

static struct text fill(struct arena *arena, const char *format, struct text first, struct text second)
{
    struct buffer filled = buffer_open(arena, LONGEST_WORDS_BYTES + first.len);
    message_fill(&filled, text_from(format), (struct text[]){first, second}, 2);
    return buffer_text(&filled);
}

/* "2026-03-20" or "2026-03-20T15:30"; Vietnamese papers write the day first, without leading zeros. */
static struct text print_day(struct arena *arena, struct text value, enum language language)
{
    struct date date;
    if (!date_parse(text_slice(value, 0, 10), &date))
        return TEXT_NONE;
    struct text day = text_print(arena, "%d/%d/%d", date.day, date.month, date.year);
    if (value.len == 10)
        return day;
    if (value.len != sizeof "2026-03-20T15:30" - 1 || value.at[10] != 'T')
        return TEXT_NONE;
    struct text time = text_slice(value, 11, 16);
    return fill(arena, message_translate(language, N_("{1} on {2}")), time, day);
}

static struct text print_month(struct arena *arena, struct text value, enum language language)
{
    uint64_t month;
    if (value.len != 7 || !text_to_number(text_slice(value, 5, 7), 12, &month))
        return TEXT_NONE;
    struct text number = text_print(arena, "%d", (int)month);
    return fill(arena, message_translate(language, N_("month {1}/{2}")), number, text_slice(value, 0, 4));
}

static struct text print_quarter(struct arena *arena, struct text value, enum language language)
{
    static const char *const roman[] = {"I", "II", "III", "IV"};
    uint64_t quarter;
    if (value.len != 7 || value.at[5] != 'Q' || !text_to_number(text_slice(value, 6, 7), 4, &quarter) || quarter == 0)
        return TEXT_NONE;
    struct text number = text_from(roman[quarter - 1]);
    return fill(arena, message_translate(language, N_("quarter {1}/{2}")), number, text_slice(value, 0, 4));
}

static struct text print_year(struct arena *arena, struct text value, enum language language)
{
    uint64_t year;
    if (value.len != 4 || !text_to_number(value, 9999, &year))
        return TEXT_NONE;
    return fill(arena, message_translate(language, N_("year {1}")), value, TEXT_NONE);
}

/* "trong thời hạn 05 ngày làm việc kể từ ngày ký (hết ngày 16/3/2026)". */
static struct text print_duration(struct arena *arena, const struct task_deadline *deadline, enum language language)
{
    struct date due = deadline->count.due;
    if (!date_is_set(due))
        return TEXT_NONE;
    struct text day = text_print(arena, "%d/%d/%d", due.day, due.month, due.year);
    return fill(arena, message_translate(language, N_("{1} (to the end of {2})")), deadline->field.words, day);
}

struct text deadline_words(struct arena *arena, const struct task_deadline *deadline, enum language language)
{
    struct text words = TEXT_NONE;
    switch (deadline->kind) {
    case DEADLINE_DATE:
        words = print_day(arena, deadline->value, language);
        break;
    case DEADLINE_MONTH:
        words = print_month(arena, deadline->value, language);
        break;
    case DEADLINE_QUARTER:
        words = print_quarter(arena, deadline->value, language);
        break;
    case DEADLINE_YEAR:
        words = print_year(arena, deadline->value, language);
        break;
    case DEADLINE_DURATION:
        words = print_duration(arena, deadline, language);
        break;
    case DEADLINE_NONE:
    case DEADLINE_RECURRING:
    case DEADLINE_ONGOING:
        break;
    }
    return text_is_empty(words) ? deadline->field.words : words;
}

void deadline_count_json(struct json_writer *json, const struct deadline_count *count)
{
    char day[DATE_BYTES];
    if (!date_is_set(count->due))
        return;
    json_add_text(json, "from", text_from(date_print(count->from, day)));
    json_add_text(json, "due", text_from(date_print(count->due, day)));
}

void deadline_print_json(struct buffer *to, const struct task_deadline *deadline)
{
    struct json_writer json = json_writer_to(to);
    json_open_object(&json);
    json_add_text(&json, "kind", text_from(deadline_kind_code(deadline->kind)));
    json_add_text(&json, "value", deadline->value);
    deadline_count_json(&json, &deadline->count);
    json_close_object(&json);
    buffer_add_byte(to, '\n');
}
