#include "document/rtf/rtf.h"

#include "base/arena.h"
#include "document/letters/legacy_read.h"
#include "document/refusal.h"
#include "document/rtf/rtf_picture.h"
#include "document/rtf/rtf_row.h"
#include "document/rtf/rtf_run.h"

enum { MOST_GROUPS = 256, CODE_PAGE_OF_VIET_NAM = 1258 };

/* What holds until the group ends. */
struct group {
    bool is_skipped, is_fallback, is_object, is_hidden, is_in_table, is_note, is_furniture, is_box, is_number,
        is_font_table;
    int32_t font;
    int32_t unicode_skip; /* characters after \u for programs that do not know it */
};

struct rtf {
    struct arena *arena;
    struct flow flow;
    struct rtf_run run;
    struct group group, groups[MOST_GROUPS];
    size_t depth, too_deep;
    int32_t to_skip;
    bool is_optional; /* after \* */
    struct rtf_row row;
    struct rtf_picture picture;
    size_t picture_depth; /* how deep its group stands; 0 when none is open */
};

static bool is_in_picture(const struct rtf *rtf)
{
    return rtf->picture_depth > 0 && rtf->depth == rtf->picture_depth;
}

static bool is_shown(const struct rtf *rtf)
{
    return !rtf->group.is_skipped && !rtf->group.is_hidden && !rtf->group.is_font_table;
}

static void begin_group(struct rtf *rtf)
{
    rtf->to_skip = 0;
    if (rtf->depth < MOST_GROUPS)
        rtf->groups[rtf->depth++] = rtf->group;
    else
        rtf->too_deep++;
}

static void end_group(struct rtf *rtf)
{
    rtf->to_skip = 0;
    rtf->is_optional = false;
    if (rtf->too_deep) {
        rtf->too_deep--;
        return;
    }
    if (rtf->depth == 0)
        return;
    if (is_in_picture(rtf)) {
        rtf_picture_end(&rtf->picture, &rtf->flow);
        rtf->picture_depth = 0;
    }
    const struct group *around = &rtf->groups[--rtf->depth];
    bool ends_number = rtf->group.is_number && !around->is_number, ends_note = rtf->group.is_note && !around->is_note;
    bool ends_furniture = rtf->group.is_furniture && !around->is_furniture,
         ends_box = rtf->group.is_box && !around->is_box;
    if (ends_number || ends_note || ends_furniture || ends_box)
        rtf_run_end(&rtf->run);
    if (ends_note)
        flow_end_note(&rtf->flow);
    if (ends_number) /* which the note stands in, where one group is both */
        flow_end_number(&rtf->flow);
    if (ends_furniture)
        flow_end_furniture(&rtf->flow);
    else if (ends_box)
        flow_end_paragraph(&rtf->flow, rtf->group.is_in_table);
    rtf->group = *around;
    rtf_run_set_font(&rtf->run, rtf->group.font);
}

static void end_paragraph(struct rtf *rtf)
{
    rtf_run_end(&rtf->run);
    flow_end_paragraph(&rtf->flow, rtf->group.is_in_table);
}

static void end_cell(struct rtf *rtf)
{
    rtf_run_end(&rtf->run);
    flow_end_cell(&rtf->flow, (struct flow_cell){0});
}

/* Words that say how characters are taken. */
static void do_character(struct rtf *rtf, enum rtf_action action, const struct rtf_token *token)
{
    struct group *group = &rtf->group;
    if (action == ACTION_UNICODE_SKIP) {
        group->unicode_skip = token->number;
    } else if (action == ACTION_CODE_PAGE) {
        rtf->run.code_page = token->number == CODE_PAGE_OF_VIET_NAM ? CODE_PAGE_1258 : CODE_PAGE_1252;
        rtf_run_set_font(&rtf->run, group->font);
    } else if (action == ACTION_DEFAULT_FONT) {
        rtf->run.default_font = token->number;
    } else if (action == ACTION_HIDDEN) {
        group->is_hidden = !token->has_number || token->number != 0;
    } else if (action == ACTION_CHARSET && group->is_font_table) {
        rtf_font_set_charset(&rtf->run, token->number);
    } else if (action == ACTION_FONT && group->is_font_table) {
        rtf_font_begin(&rtf->run, token->number);
    } else if (action == ACTION_FONT || action == ACTION_PLAIN) {
        group->font = action == ACTION_FONT ? token->number : rtf->run.default_font;
        group->is_hidden = group->is_hidden && action == ACTION_FONT;
        rtf_run_set_font(&rtf->run, group->font);
    }
}

/* Where a picture is stored once more for older programs it is read once. */
static void begin_picture(struct rtf *rtf)
{
    rtf->group.is_skipped = true;
    if (rtf->group.is_fallback || rtf->picture_depth)
        return;
    if (rtf->too_deep) {
        rtf->flow.stamps.unseen++;
        return;
    }
    rtf->picture_depth = rtf->depth;
    rtf_picture_begin(&rtf->picture, rtf->flow.pages.input);
    rtf->picture.is_object = rtf->group.is_object;
}

/* Words that say what a group is for; it keeps what the group around it is not shown for. */
static void do_group(struct rtf *rtf, enum rtf_action action)
{
    struct group *group = &rtf->group;
    if (action == ACTION_SKIP || action == ACTION_FALLBACK) {
        group->is_skipped = true;
        group->is_fallback |= action == ACTION_FALLBACK;
    } else if (action == ACTION_PICTURE) {
        begin_picture(rtf);
    } else if (action == ACTION_OBJECT) {
        group->is_object = true;
    } else if (action == ACTION_FONT_TABLE) {
        group->is_font_table = true;
    } else if (action == ACTION_NOTE && !group->is_skipped && !group->is_note) {
        group->is_note = true;
        rtf_run_end(&rtf->run);
        flow_begin_note(&rtf->flow);
    } else if (action == ACTION_FURNITURE && is_shown(rtf) && !group->is_furniture && !group->is_note) {
        group->is_furniture = true;
        rtf_run_end(&rtf->run);
        flow_begin_furniture(&rtf->flow);
    } else if (action == ACTION_BOX && is_shown(rtf) && !group->is_furniture && !group->is_note) {
        group->is_box = true;
        end_paragraph(rtf);
    } else if (action == ACTION_NUMBER && is_shown(rtf) && !group->is_note) {
        group->is_number = true;
        rtf_run_end(&rtf->run);
        flow_begin_number(&rtf->flow);
    }
}

/* Words that shape paragraphs and tables. */
static void do_shape(struct rtf *rtf, enum rtf_action action, int32_t number)
{
    if (action == ACTION_PARAGRAPH)
        end_paragraph(rtf);
    else if (action == ACTION_PARAGRAPH_DEFAULT)
        rtf->group.is_in_table = false;
    else if (action == ACTION_IN_TABLE)
        rtf->group.is_in_table = true;
    else if (action == ACTION_CELL)
        end_cell(rtf);
    else if (action == ACTION_ROW)
        rtf_row_end(&rtf->row, &rtf->flow);
    else
        rtf_row_take_word(&rtf->row, rtf->arena, action, number);
}

static void do_word(struct rtf *rtf, const struct rtf_token *token)
{
    bool is_optional = rtf->is_optional;
    rtf->is_optional = false;
    int32_t value = 0;
    enum rtf_action action = rtf_action_of(token->name, &value);
    if (is_in_picture(rtf))
        rtf_picture_take_word(&rtf->picture, token);
    if (action == ACTION_NONE) {
        rtf->group.is_skipped |= is_optional;
        return;
    }
    if (action <= ACTION_NUMBER) {
        do_group(rtf, action);
    } else if (action == ACTION_UNICODE) {
        if (is_shown(rtf))
            rtf_run_add_unit(&rtf->run, token->number);
        rtf->to_skip = rtf->group.unicode_skip;
    } else if (action < ACTION_CELL && action != ACTION_POINT) {
        do_character(rtf, action, token);
    } else if (is_shown(rtf) && action == ACTION_POINT) {
        rtf_run_add_point(&rtf->run, value);
    } else if (is_shown(rtf)) {
        do_shape(rtf, action, token->number);
    }
}

static void do_symbol(struct rtf *rtf, unsigned char symbol)
{
    if (symbol == '*') {
        rtf->is_optional = true;
        return;
    }
    if (!is_shown(rtf))
        return;
    if (symbol == '\n' || symbol == '\r')
        end_paragraph(rtf);
    else if (symbol == '~')
        rtf_run_add_point(&rtf->run, 0xA0);
    else if (symbol == '_')
        rtf_run_add_point(&rtf->run, '-');
    else if (symbol == '-')
        rtf_run_add_point(&rtf->run, 0xAD); /* a letter, in a font from before Unicode */
    else if (symbol == '{' || symbol == '}' || symbol == '\\')
        rtf_run_add_point(&rtf->run, symbol);
}

static void take_byte(struct rtf *rtf, unsigned char byte)
{
    if (rtf->to_skip > 0)
        rtf->to_skip--;
    else if (is_in_picture(rtf))
        rtf_picture_take_digit(&rtf->picture, (char)byte);
    else if (rtf->group.is_font_table && !rtf->group.is_skipped)
        rtf_font_add_byte(&rtf->run, byte);
    else if (is_shown(rtf))
        rtf_run_add_byte(&rtf->run, byte);
}

static void take_token(struct rtf *rtf, const struct rtf_token *token)
{
    switch (token->kind) {
    case RTF_GROUP_START:
        begin_group(rtf);
        break;
    case RTF_GROUP_END:
        end_group(rtf);
        break;
    case RTF_WORD:
        do_word(rtf, token);
        break;
    case RTF_SYMBOL:
        do_symbol(rtf, token->byte);
        break;
    case RTF_BYTE:
    default:
        take_byte(rtf, token->byte);
        break;
    }
}

static bool read_all(struct legacy_reading *reading, void *document, struct error *error)
{
    (void)document;
    const struct format_input *input = reading->input;
    struct rtf *rtf = arena_new(input->arena, struct rtf);
    rtf->arena = input->arena;
    rtf->flow = flow_open(input, reading->builder);
    rtf->run = rtf_run_open(input->arena, &rtf->flow, reading->font, input->limits);
    rtf->group.unicode_skip = 1;
    struct text rest = input->bytes;
    struct rtf_token token;
    bool is_over = false;
    while (!is_over && rtf_next_token(&rest, &token)) {
        take_token(rtf, &token);
        is_over = token.kind == RTF_GROUP_END && rtf->depth == 0;
    }
    if (!is_over)
        return refuse(error, REFUSAL_DAMAGED);
    rtf_run_end(&rtf->run);
    if (!flow_finish(&rtf->flow, error))
        return false;
    reading->typed = buffer_text(&reading->builder->words);
    return true;
}

bool rtf_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    return legacy_read(input, read_all, NULL, builder, error);
}
