#include "document/html/html_entity.h"

#include "base/hex.h"
#include "document/letters/code_page.h"

enum { LONGEST_NAME = 8, FIRST_LATIN = 0xA0, REPLACEMENT = 0xFFFD, LARGEST_POINT = 0x10FFFF };

/* From U+00A0 on. */
static const char *const LATIN[] = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",    "copy",   "ordf",
    "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn", "sup2",   "sup3",   "acute",  "micro",
    "para",   "middot", "cedil",  "sup1",   "ordm",   "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave",
    "Aacute", "Acirc",  "Atilde", "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",
    "Igrave", "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde", "Ouml",
    "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",  "szlig",  "agrave", "aacute",
    "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil", "egrave", "eacute", "ecirc",  "euml",   "igrave",
    "iacute", "icirc",  "iuml",   "eth",    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide",
    "oslash", "ugrave", "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml",
};
_Static_assert(COUNT_OF(LATIN) == 96, "one name for each of U+00A0 to U+00FF");

static const struct {
    const char *name;
    int32_t point;
} OTHERS[] = {
    {"amp", '&'},       {"lt", '<'},       {"gt", '>'},        {"quot", '"'},     {"apos", '\''},
    {"ndash", 0x2013},  {"mdash", 0x2014}, {"lsquo", 0x2018},  {"rsquo", 0x2019}, {"ldquo", 0x201C},
    {"rdquo", 0x201D},  {"bull", 0x2022},  {"hellip", 0x2026}, {"ensp", 0x2002},  {"emsp", 0x2003},
    {"thinsp", 0x2009}, {"zwnj", 0x200C},  {"zwj", 0x200D},    {"euro", 0x20AC},  {"trade", 0x2122},
};

static int32_t named_point(struct text name)
{
    for (size_t i = 0; i < COUNT_OF(LATIN); i++)
        if (text_equal(name, text_from(LATIN[i])))
            return FIRST_LATIN + (int32_t)i;
    for (size_t i = 0; i < COUNT_OF(OTHERS); i++)
        if (text_equal(name, text_from(OTHERS[i].name)))
            return OTHERS[i].point;
    return -1;
}

/* Numbers from 128 to 159 are meant as bytes of Windows-1252. */
static int32_t sound_point(int64_t number)
{
    if (number >= 0x80 && number <= 0x9F)
        return code_page_point(CODE_PAGE_1252, (unsigned char)number);
    bool is_surrogate = number >= 0xD800 && number <= 0xDFFF;
    return number == 0 || number > LARGEST_POINT || is_surrogate ? REPLACEMENT : (int32_t)number;
}

/* `digits` after "#", in base 10 or 16; -1 when they are none. */
static int32_t numbered_point(struct text digits)
{
    int base = digits.len && (digits.at[0] | 0x20) == 'x' ? 16 : 10;
    digits = text_from_offset(digits, base == 16);
    int64_t number = 0;
    for (size_t i = 0; i < digits.len; i++) {
        int digit = hex_value(digits.at[i]);
        if (digit < 0 || digit >= base)
            return -1;
        number = number * base + digit;
    }
    return digits.len ? sound_point(number) : -1;
}

int32_t html_next_point(struct text *rest)
{
    if (rest->len == 0 || rest->at[0] != '&')
        return text_next_point(rest);
    size_t end = 1;
    while (end < rest->len && end <= LONGEST_NAME + 1 && rest->at[end] != ';')
        end++;
    struct text name = text_slice(*rest, 1, end);
    bool is_whole = end < rest->len && rest->at[end] == ';' && name.len > 0;
    int32_t point = !is_whole ? -1 : name.at[0] == '#' ? numbered_point(text_from_offset(name, 1)) : named_point(name);
    if (point < 0)
        return text_next_point(rest);
    *rest = text_from_offset(*rest, end + 1);
    return point;
}
