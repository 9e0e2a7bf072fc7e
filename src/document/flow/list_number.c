#include "document/flow/list_number.h"

static const struct {
    struct text name;
    enum list_number_form form;
} FORMS[] = {
    {TEXT_INIT("decimal"), LIST_DECIMAL},
    {TEXT_INIT("decimalZero"), LIST_DECIMAL_ZERO},
    {TEXT_INIT("upperRoman"), LIST_UPPER_ROMAN},
    {TEXT_INIT("lowerRoman"), LIST_LOWER_ROMAN},
    {TEXT_INIT("upperLetter"), LIST_UPPER_LETTER},
    {TEXT_INIT("lowerLetter"), LIST_LOWER_LETTER},
    {TEXT_INIT("bullet"), LIST_BULLET},
    {TEXT_INIT("none"), LIST_NO_NUMBER},
};

enum list_number_form list_number_form_of(struct text name)
{
    for (size_t i = 0; i < COUNT_OF(FORMS); i++)
        if (text_equal(FORMS[i].name, name))
            return FORMS[i].form;
    return LIST_DECIMAL;
}

/* Word's own limits for these two forms; beyond them it prints digits. */
enum { LARGEST_ROMAN = 32767, LARGEST_LETTER = 780 };

static void print_roman(struct buffer *to, int32_t number, bool is_upper)
{
    static const struct {
        int32_t value;
        const char *upper, *lower;
    } SIGNS[] = {{1000, "M", "m"}, {900, "CM", "cm"}, {500, "D", "d"},  {400, "CD", "cd"}, {100, "C", "c"},
                 {90, "XC", "xc"}, {50, "L", "l"},    {40, "XL", "xl"}, {10, "X", "x"},    {9, "IX", "ix"},
                 {5, "V", "v"},    {4, "IV", "iv"},   {1, "I", "i"}};
    for (size_t i = 0; i < COUNT_OF(SIGNS); i++)
        for (; number >= SIGNS[i].value; number -= SIGNS[i].value)
            buffer_add(to, text_from(is_upper ? SIGNS[i].upper : SIGNS[i].lower));
}

/* … y, z, aa, bb, cc: as Word counts on after z. */
static void print_letters(struct buffer *to, int32_t number, char first)
{
    for (int32_t i = 0; i <= (number - 1) / 26; i++)
        buffer_add_byte(to, (char)(first + (number - 1) % 26));
}

void list_number_print(struct buffer *to, enum list_number_form form, int32_t number)
{
    bool is_roman = (form == LIST_UPPER_ROMAN || form == LIST_LOWER_ROMAN) && number > 0 && number <= LARGEST_ROMAN;
    bool is_letter = (form == LIST_UPPER_LETTER || form == LIST_LOWER_LETTER) && number > 0 && number <= LARGEST_LETTER;
    if (form == LIST_BULLET || form == LIST_NO_NUMBER)
        return;
    if (is_roman)
        print_roman(to, number, form == LIST_UPPER_ROMAN);
    else if (is_letter)
        print_letters(to, number, form == LIST_UPPER_LETTER ? 'A' : 'a');
    else
        buffer_print(to, form == LIST_DECIMAL_ZERO ? "%02d" : "%d", (int)number);
}
