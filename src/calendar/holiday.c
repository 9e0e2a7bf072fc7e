#include "calendar/holiday.h"

#include "calendar/lunar.h"

enum { TET_DAYS_BEFORE = 1, TET_DAYS = 5, HOLIDAYS_MAXIMUM = 16 };

struct fixed_holiday {
    int month, day;
};

static const struct fixed_holiday FIXED[] = {{1, 1}, {4, 30}, {5, 1}, {9, 2}};

struct holiday_list {
    int32_t day[HOLIDAYS_MAXIMUM];
    size_t count;
};

static unsigned day_of_year(struct date date)
{
    return (unsigned)(date_to_day(date) - date_to_day((struct date){date.year, 1, 1}));
}

bool days_off_has(const struct days_off *days, struct date date)
{
    unsigned n = day_of_year(date);
    return days->bits[n / 64] >> (n % 64) & 1;
}

static void set_day(struct days_off *days, struct date date, bool off)
{
    if (date.year != days->year)
        return;
    unsigned n = day_of_year(date);
    uint64_t bit = (uint64_t)1 << (n % 64);
    days->bits[n / 64] = off ? days->bits[n / 64] | bit : days->bits[n / 64] & ~bit;
}

static struct days_off weekends_of(int year)
{
    struct days_off days = {.year = year};
    struct date date = {year, 1, 1};
    int32_t to_saturday = SATURDAY - (int32_t)date_weekday(date);
    if (to_saturday < 0)
        set_day(&days, date, true); /* a Sunday */
    for (int32_t day = date_to_day(date) + (to_saturday + 7) % 7; date_from_day(day).year == year; day += 7) {
        set_day(&days, date_from_day(day), true);
        set_day(&days, date_from_day(day + 1), true);
    }
    return days;
}

static void add_holiday(struct holiday_list *list, struct date date)
{
    list->day[list->count++] = date_to_day(date);
}

static struct holiday_list holidays_of(const struct calendar *calendar, int year)
{
    struct holiday_list list = {.count = 0};
    for (size_t i = 0; i < COUNT_OF(FIXED); i++)
        add_holiday(&list, (struct date){year, FIXED[i].month, FIXED[i].day});
    enum weekday national = date_weekday((struct date){year, 9, 2});
    add_holiday(&list, (struct date){year, 9, national == MONDAY || national == THURSDAY ? 3 : 1});
    struct date tet = lunar_new_year(year);
    for (int32_t i = 0; i < TET_DAYS && date_is_set(tet); i++)
        add_holiday(&list, date_add_days(tet, i - TET_DAYS_BEFORE));
    struct date kings;
    if (lunar_to_date((struct lunar_date){.year = year, .month = 3, .day = 10}, &kings))
        add_holiday(&list, kings);
    if (calendar->culture_day_since && year >= calendar->culture_day_since)
        add_holiday(&list, (struct date){year, 11, 24});
    return list;
}

/* Every holiday closes its day; one that falls on a day already closed closes the next open day instead. */
static void close_holidays(struct days_off *days, const struct holiday_list *list)
{
    struct days_off weekends = *days;
    for (size_t i = 0; i < list->count; i++)
        set_day(days, date_from_day(list->day[i]), true);
    for (size_t i = 0; i < list->count; i++) {
        struct date date = date_from_day(list->day[i]);
        if (date.year != days->year || !days_off_has(&weekends, date))
            continue;
        while (date.year == days->year && days_off_has(days, date))
            date = date_add_days(date, 1);
        set_day(days, date, true);
    }
}

struct days_off days_off_of(const struct calendar *calendar, int year)
{
    struct days_off days = weekends_of(year);
    if (!calendar_has_notice(calendar, year)) {
        struct holiday_list list = holidays_of(calendar, year);
        close_holidays(&days, &list);
        return days;
    }
    struct official_days row;
    for (size_t n = 0; calendar_notice_row(calendar, year, n, &row); n++)
        for (int32_t day = date_to_day(row.first); day <= date_to_day(row.last); day++)
            set_day(&days, date_from_day(day), !row.working);
    return days;
}
