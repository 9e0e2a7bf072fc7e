#include "document/xlsx/number_format.h"

#include <math.h>

#include "base/date.h"

static const struct {
    int32_t id;
    struct text code;
} KNOWN_CODES[] = {
    {1, TEXT_INIT("0")},          {2, TEXT_INIT("0.00")},      {3, TEXT_INIT("#,##0")},
    {4, TEXT_INIT("#,##0.00")},   {9, TEXT_INIT("0%")},        {10, TEXT_INIT("0.00%")},
    {14, TEXT_INIT("d/m/yyyy")},  {15, TEXT_INIT("d/m/yyyy")}, {16, TEXT_INIT("d/m/yyyy")},
    {17, TEXT_INIT("m/yyyy")},    {18, TEXT_INIT("h:mm")},     {19, TEXT_INIT("h:mm:ss")},
    {20, TEXT_INIT("h:mm")},      {21, TEXT_INIT("h:mm:ss")},  {22, TEXT_INIT("d/m/yyyy h:mm")},
    {37, TEXT_INIT("#,##0")},     {38, TEXT_INIT("#,##0")},    {39, TEXT_INIT("#,##0.00")},
    {40, TEXT_INIT("#,##0.00")},  {41, TEXT_INIT("#,##0")},    {42, TEXT_INIT("#,##0")},
    {43, TEXT_INIT("#,##0.00")},  {44, TEXT_INIT("#,##0.00")}, {45, TEXT_INIT("mm:ss")},
    {46, TEXT_INIT("[h]:mm:ss")}, {47, TEXT_INIT("mm:ss")},
};

struct text number_format_code(int32_t id)
{
    for (size_t i = 0; i < COUNT_OF(KNOWN_CODES); i++)
        if (KNOWN_CODES[i].id == id)
            return KNOWN_CODES[i].code;
    return TEXT_NONE;
}

struct code_reader {
    struct text code;
    size_t at;
    struct number_format format;
    struct buffer before, after;
    bool has_number;  /* its place in the code is passed */
    char time_sign;   /* the last of y m d h s seen */
    bool after_point; /* of the digits */
    bool is_free;     /* it shows what no fixed pattern does: exponents, fractions */
};

static void add_words(struct code_reader *reader, struct text words)
{
    buffer_add(reader->has_number ? &reader->after : &reader->before, words);
}

/* Passes over a word of the code. */
static bool take(struct code_reader *reader, struct text word)
{
    bool is_next = text_starts(text_from_offset(reader->code, reader->at), word);
    reader->at += is_next ? word.len : 0;
    return is_next;
}

/* Takes what stands up to `end`, which is passed over. */
static struct text take_until(struct code_reader *reader, char end)
{
    struct text rest = text_from_offset(reader->code, reader->at);
    size_t len = text_find_byte(rest, end);
    struct text taken = text_slice(rest, 0, len == TEXT_NOT_FOUND ? rest.len : len);
    reader->at += taken.len + 1;
    return taken;
}

/* "hh", "m", "ss": nothing but one sign of time. */
static bool is_elapsed_time(struct text inside)
{
    char sign = inside.len ? (char)(inside.at[0] | ' ') : 0;
    size_t same = 0;
    while (same < inside.len && (inside.at[same] | ' ') == sign)
        same++;
    return (sign == 'h' || sign == 'm' || sign == 's') && same == inside.len;
}

/* [h] counts hours on, [$đ-42A] is a currency and a language; colours and conditions show nothing. */
static void read_bracket(struct code_reader *reader)
{
    struct text inside = take_until(reader, ']');
    if (is_elapsed_time(inside)) {
        reader->format.shows_time = reader->has_number = true;
        reader->time_sign = (char)(inside.at[0] | ' ');
    }
    if (inside.len > 1 && inside.at[0] == '$') {
        struct text sign = text_from_offset(inside, 1);
        size_t end = text_find_byte(sign, '-');
        add_words(reader, text_slice(sign, 0, end == TEXT_NOT_FOUND ? sign.len : end));
    }
}

/* m after hours or before seconds means minutes. What stands between two signs is not shown. */
static void read_time_sign(struct code_reader *reader, char sign)
{
    while (reader->at < reader->code.len && (reader->code.at[reader->at] | ' ') == sign)
        reader->at++;
    struct number_format *format = &reader->format;
    struct text rest = text_trim(text_from_offset(reader->code, reader->at));
    bool is_minute = sign == 'm' && (reader->time_sign == 'h' || text_starts(rest, TEXT(":s")));
    format->shows_year |= sign == 'y';
    format->shows_month |= sign == 'm' && !is_minute;
    format->shows_day |= sign == 'd';
    format->shows_time |= sign == 'h' || sign == 's' || is_minute;
    format->shows_seconds |= sign == 's';
    reader->time_sign = sign;
    reader->has_number = true;
    buffer_cut(&reader->after, 0);
}

enum { MOST_DIGITS = 15 };

static void read_digit(struct code_reader *reader, char sign)
{
    reader->format.shows_digits = reader->has_number = true;
    uint8_t *count = reader->after_point ? &reader->format.decimals : &reader->format.digits;
    if (*count < MOST_DIGITS && (reader->after_point || sign == '0'))
        (*count)++;
}

static void read_mark(struct code_reader *reader, char sign)
{
    if (sign == '0' || sign == '#' || sign == '?')
        read_digit(reader, sign);
    else if (sign == '.')
        reader->after_point = reader->format.shows_digits;
    else if (sign == ',')
        reader->format.has_groups |= reader->format.shows_digits && !reader->after_point;
    else if (sign == '%')
        reader->format.has_percent = true;
    else if (sign == 'E' || (sign == '/' && reader->format.shows_digits))
        reader->is_free = true;
    else if (!reader->time_sign)
        add_words(reader, (struct text){&sign, 1});
}

static void read_sign(struct code_reader *reader)
{
    if (take(reader, TEXT("AM/PM")) || take(reader, TEXT("A/P")))
        return;
    if (take(reader, TEXT("General"))) {
        reader->has_number = true;
        return;
    }
    char sign = reader->code.at[reader->at++], small = (char)(sign | ' ');
    if (sign == '"')
        add_words(reader, take_until(reader, '"'));
    else if (sign == '[')
        read_bracket(reader);
    else if (sign == '\\')
        add_words(reader, text_slice(reader->code, reader->at, reader->at + 1)), reader->at++;
    else if (sign == '_' || sign == '*')
        reader->at++;
    else if (small == 'd' || small == 'm' || small == 'y' || small == 'h' || small == 's')
        read_time_sign(reader, small);
    else if (sign != '@')
        read_mark(reader, sign);
}

struct number_format number_format_parse(struct arena *arena, struct text code)
{
    struct code_reader reader = {
        .code = code, .before = buffer_open(arena, code.len), .after = buffer_open(arena, code.len)};
    while (reader.at < code.len && code.at[reader.at] != ';')
        read_sign(&reader);
    if (reader.is_free)
        return (struct number_format){0};
    reader.format.before = buffer_text(&reader.before);
    reader.format.after = buffer_text(&reader.after);
    return reader.format;
}

/* As typed: whole, or with as many digits as a column shows, so that 0.1 + 0.2 is 0.3. */
static void print_general(struct buffer *to, double value)
{
    if (fabs(value) < 1e15 && value == floor(value))
        buffer_print(to, "%lld", (long long)value);
    else
        buffer_print(to, "%.10g", value);
}

static void print_digits(struct buffer *to, const struct number_format *format, double value)
{
    char digits[400];
    value = format->has_percent ? value * 100 : value;
    int len = snprintf(digits, sizeof digits, "%0*.*f", format->digits + (format->decimals ? format->decimals + 1 : 0),
                       format->decimals, fabs(value));
    int whole = format->decimals ? len - format->decimals - 1 : len;
    bool is_zero = strspn(digits, "0.") == (size_t)len;
    if (value < 0 && !is_zero)
        buffer_add_byte(to, '-');
    for (int i = 0; i < len; i++) {
        if (format->has_groups && i > 0 && i < whole && (whole - i) % 3 == 0)
            buffer_add_byte(to, ',');
        buffer_add_byte(to, digits[i]);
    }
    if (format->has_percent)
        buffer_add_byte(to, '%');
}

enum { SECONDS_A_DAY = 86400, DAY_OF_1970 = 25569, DAYS_TO_1904 = 1462, LAST_DAY = 2958465 };

/* Days count from 1 = 1 January 1900, with a 29 February 1900 that never was. */
static struct date date_of(int32_t day)
{
    return date_from_day(day - DAY_OF_1970 + (day < 60));
}

static void print_date(struct buffer *to, const struct number_format *format, struct date date)
{
    if (format->shows_day)
        buffer_print(to, "%02d/%02d/%04d", date.day, date.month, date.year);
    else if (format->shows_month)
        buffer_print(to, "%02d/%04d", date.month, date.year);
    else if (format->shows_year)
        buffer_print(to, "%04d", date.year);
}

static void print_moment(struct buffer *to, const struct number_format *format, double value)
{
    double day = floor(value);
    int seconds = (int)lround((value - day) * SECONDS_A_DAY);
    day += seconds == SECONDS_A_DAY;
    seconds %= SECONDS_A_DAY;
    print_date(to, format, date_of((int32_t)day));
    bool shows_date = format->shows_day || format->shows_month || format->shows_year;
    if (!format->shows_time)
        return;
    if (shows_date)
        buffer_add_byte(to, ' ');
    buffer_print(to, "%02d:%02d", seconds / 3600 + (shows_date ? 0 : 24 * (int)day), seconds / 60 % 60);
    if (format->shows_seconds)
        buffer_print(to, ":%02d", seconds % 60);
}

void number_format_print(struct buffer *to, const struct number_format *format, double value, bool from_1904)
{
    bool shows_moment = format->shows_day || format->shows_month || format->shows_year || format->shows_time;
    double moment = value + (from_1904 ? DAYS_TO_1904 : 0);
    buffer_add(to, format->before);
    if (shows_moment && value >= 0 && moment < LAST_DAY + 1)
        print_moment(to, format, format->shows_day || format->shows_month || format->shows_year ? moment : value);
    else if (format->shows_digits && fabs(value) < 1e15)
        print_digits(to, format, value);
    else
        print_general(to, value);
    buffer_add(to, format->after);
}
