#include "document/rtf/rtf_run.h"

#include "base/list.h"

enum { LONGEST_FONT_NAME = 128, CHARSET_ANSI = 0, CHARSET_VIETNAMESE = 163, REPLACEMENT = 0xFFFD };

struct rtf_run rtf_run_open(struct arena *arena, struct flow *flow, enum legacy_font legacy,
                            struct reader_limits limits)
{
    return (struct rtf_run){.flow = flow,
                            .font_name = buffer_open(arena, LONGEST_FONT_NAME + 1),
                            .points = buffer_open(arena, limits.text_bytes),
                            .code_page = CODE_PAGE_1252,
                            .legacy = legacy,
                            .font = {.legacy = legacy}};
}

static void add(struct rtf_run *run, int32_t point)
{
    run->high_surrogate = 0;
    if (point < ' ' && point != '\t' && point != '\n')
        point = ' ';
    buffer_add_point(&run->points, point);
}

void rtf_run_add_byte(struct rtf_run *run, unsigned char byte)
{
    /* A font from before Unicode draws over the letters of Windows-1252, whatever its character set says. */
    enum code_page page = run->font.legacy == LEGACY_NONE ? run->font.code_page : CODE_PAGE_1252;
    add(run, code_page_point(page, byte));
}

void rtf_run_add_point(struct rtf_run *run, int32_t point)
{
    add(run, point);
}

void rtf_run_add_unit(struct rtf_run *run, int32_t unit)
{
    unit &= 0xFFFF;
    bool is_high = unit >= 0xD800 && unit < 0xDC00, is_low = unit >= 0xDC00 && unit < 0xE000;
    if (is_high) {
        run->high_surrogate = unit;
    } else if (is_low) {
        int32_t high = run->high_surrogate;
        add(run, high ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : REPLACEMENT);
    } else {
        add(run, unit);
    }
}

void rtf_run_end(struct rtf_run *run)
{
    run->high_surrogate = 0;
    if (run->points.len == 0)
        return;
    SCRATCH(scratch, run->points.arena);
    flow_add(run->flow, legacy_font_convert(scratch, run->font.legacy, buffer_text(&run->points)));
    buffer_cut(&run->points, 0);
}

void rtf_run_set_font(struct rtf_run *run, int32_t number)
{
    struct rtf_font font = {.number = number, .code_page = run->code_page, .legacy = run->legacy};
    for (size_t i = 0; i < run->fonts.count; i++)
        if (run->fonts.at[i].number == number)
            font = run->fonts.at[i];
    if (font.legacy != run->font.legacy)
        rtf_run_end(run);
    run->font = font;
}

void rtf_font_begin(struct rtf_run *run, int32_t number)
{
    run->new_font = (struct rtf_font){.number = number, .code_page = run->code_page};
    buffer_cut(&run->font_name, 0);
}

void rtf_font_set_charset(struct rtf_run *run, int32_t charset)
{
    if (charset == CHARSET_VIETNAMESE)
        run->new_font.code_page = CODE_PAGE_1258;
    else if (charset == CHARSET_ANSI)
        run->new_font.code_page = CODE_PAGE_1252;
}

void rtf_font_add_byte(struct rtf_run *run, unsigned char byte)
{
    if (byte != ';') {
        if (run->font_name.len < LONGEST_FONT_NAME)
            buffer_add_byte(&run->font_name, (char)byte);
        return;
    }
    enum legacy_font named = legacy_font_of(buffer_text(&run->font_name));
    run->new_font.legacy = named == LEGACY_NONE ? run->legacy : named;
    LIST_ADD(run->points.arena, &run->fonts, run->new_font);
    buffer_cut(&run->font_name, 0);
}
