/* The numbers in a tracking sheet: a part of sheet_value.h. */
#include "work/exchange/sheet_value.h"

/* A number from 0 to 100, with either sign for decimals. */
static bool read_number(struct text digits, double *value)
{
    char number[16], *end;
    digits = text_trim(digits);
    if (digits.len == 0 || digits.len >= sizeof number || digits.at[0] < '0' || digits.at[0] > '9')
        return false;
    for (size_t i = 0; i < digits.len; i++) {
        if (!strchr("0123456789.,", digits.at[i]))
            return false;
        number[i] = (char)(digits.at[i] == ',' ? '.' : digits.at[i]);
    }
    number[digits.len] = '\0';
    *value = strtod(number, &end);
    return *end == '\0' && *value <= 100;
}

/* What is not whole is not rounded up to it: 99,9% is not done. */
static int64_t rounded(double value)
{
    enum { WHOLE = 100 };
    return value < WHOLE && value + 0.5 >= WHOLE ? WHOLE - 1 : (int64_t)(value + 0.5);
}

bool sheet_value_percent(struct text cell, int64_t *percent)
{
    double value;
    if (!text_ends(cell, TEXT("%")) || !read_number(text_slice(cell, 0, cell.len - 1), &value))
        return false;
    *percent = rounded(value);
    return true;
}

enum sheet_number sheet_value_progress(struct text cell, enum sheet_scale *scale, int64_t *percent)
{
    double value;
    if (sheet_value_percent(cell, percent))
        return SHEET_NUMBER;
    if (!read_number(cell, &value))
        return SHEET_NO_NUMBER;
    bool is_share = value > 0 && value<1, is_whole = value> 1;
    if ((is_share && *scale == SHEET_SCALE_HUNDRED) || (is_whole && *scale == SHEET_SCALE_ONE))
        return SHEET_NUMBER_MIXED;
    if (is_share || is_whole)
        *scale = is_share ? SHEET_SCALE_ONE : SHEET_SCALE_HUNDRED;
    else if (value > 0 && *scale == SHEET_SCALE_UNKNOWN)
        return SHEET_NUMBER_UNCLEAR;
    *percent = rounded(*scale == SHEET_SCALE_ONE ? 100 * value : value);
    return SHEET_NUMBER;
}

bool sheet_value_is_figure(struct text cell)
{
    size_t digits = 0, between = 0;
    for (size_t i = 0; i < cell.len; i++) {
        bool is_digit = cell.at[i] >= '0' && cell.at[i] <= '9';
        if (!is_digit && !strchr("., %/+-", cell.at[i]))
            return false;
        digits += is_digit;
        between += i > 0 && strchr("./-", cell.at[i]);
    }
    return digits > 0 && between < 2 && !sheet_value_is_month(cell);
}
