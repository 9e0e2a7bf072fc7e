#include "document/html/html.h"

#include "base/arena.h"
#include "base/fold.h"
#include "document/flow/list_number.h"
#include "document/html/html_entity.h"
#include "document/html/html_picture.h"
#include "document/html/html_source.h"
#include "document/html/html_style.h"
#include "document/html/html_table.h"
#include "document/html/html_unseen.h"
#include "document/letters/legacy_read.h"

enum { MOST_ELEMENTS = 256 };

enum html_role {
    ROLE_INLINE,
    ROLE_BLOCK,
    ROLE_BREAK,
    ROLE_CELL,
    ROLE_ITEM,
    ROLE_LIST,
    ROLE_PARAGRAPH,
    ROLE_RAW,
    ROLE_ROW,
    ROLE_ROWS,
    ROLE_RULE,
    ROLE_TABLE,
    ROLE_UNSEEN,
    ROLE_VOID
};

static const struct {
    const char *name;
    enum html_role role;
} TAGS[] = {
#define HTML_TAG(name, role) {name, ROLE_##role},
#include "document/html/html-tags.def"
#undef HTML_TAG
};

/* An element that is open. */
struct element {
    struct text name;
    enum html_role role;
    enum legacy_font font;
    bool is_unseen;
    int next_number; /* of the next item of a list; 0 for bullets */
    enum list_number_form form;
};

struct html {
    struct flow flow;
    struct element open[MOST_ELEMENTS]; /* the first is the page itself */
    size_t open_count;
    struct html_table table;
    struct html_unseen marks; /* that are hidden */
    const struct html_part_list *parts;
    size_t item_len; /* of the words while they are but the number of an item */
};

static enum html_role role_of(const struct html_token *token)
{
    for (size_t i = 0; i < COUNT_OF(TAGS); i++)
        if (html_is_named(token, TAGS[i].name))
            return TAGS[i].role;
    return ROLE_INLINE;
}

static struct element *innermost(struct html *html)
{
    return &html->open[html->open_count - 1];
}

static void end_paragraph(struct html *html)
{
    html->item_len = 0;
    flow_end_paragraph(&html->flow, html->table.depth > 0);
}

static void begin_table(struct html *html)
{
    end_paragraph(html);
    html_table_begin(&html->table);
}

static void end_table(struct html *html)
{
    html->item_len = 0;
    html_table_end(&html->table, &html->flow);
}

/* What the end of an element does, whether it is written or follows from another tag. */
static void close_innermost(struct html *html)
{
    enum html_role role = innermost(html)->role;
    html->open_count--;
    bool is_outer = html->table.depth == 1;
    if (role == ROLE_CELL && is_outer)
        html_table_end_cell(&html->table, &html->flow);
    else if (role == ROLE_ROW && is_outer)
        html_table_end_row(&html->table, &html->flow);
    else if (role == ROLE_TABLE)
        end_table(html);
    else if (role != ROLE_INLINE && role != ROLE_UNSEEN)
        end_paragraph(html);
}

static bool is_within(enum html_role role, const enum html_role *roles, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (roles[i] == role)
            return true;
    return false;
}

/* Closes elements up to and with the innermost of role `role`, unless one of `borders` stands before it. */
static void close_to(struct html *html, enum html_role role, const enum html_role *borders, size_t border_count)
{
    size_t at = html->open_count;
    while (at > 1 && html->open[at - 1].role != role && !is_within(html->open[at - 1].role, borders, border_count))
        at--;
    if (at <= 1 || html->open[at - 1].role != role)
        return;
    while (html->open_count >= at)
        close_innermost(html);
}

/* Which open element a start tag ends although nobody wrote so. */
static void close_implied(struct html *html, enum html_role role)
{
    static const enum html_role table[] = {ROLE_TABLE}, list[] = {ROLE_LIST, ROLE_TABLE},
                                row[] = {ROLE_ROW, ROLE_TABLE}, cell[] = {ROLE_CELL, ROLE_TABLE};
    if (role != ROLE_INLINE && role != ROLE_BREAK && role != ROLE_VOID && role != ROLE_UNSEEN)
        close_to(html, ROLE_PARAGRAPH, cell, COUNT_OF(cell));
    if (role == ROLE_CELL)
        close_to(html, ROLE_CELL, row, COUNT_OF(row));
    else if (role == ROLE_ROW || role == ROLE_ROWS)
        close_to(html, ROLE_ROW, table, COUNT_OF(table));
    else if (role == ROLE_ITEM)
        close_to(html, ROLE_ITEM, list, COUNT_OF(list));
}

static void begin_list(struct element *element, const struct html_token *token)
{
    struct text type = html_attribute(token, "type");
    char first = type.len ? type.at[0] : '1';
    element->next_number = html_is_named(token, "ol") ? html_number(token, "start", 1, 10000) : 0;
    element->form = first == 'a'   ? LIST_LOWER_LETTER
                    : first == 'A' ? LIST_UPPER_LETTER
                    : first == 'i' ? LIST_LOWER_ROMAN
                    : first == 'I' ? LIST_UPPER_ROMAN
                                   : LIST_DECIMAL;
}

static void begin_item(struct html *html)
{
    struct element *list = NULL;
    bool is_under_bullets = false;
    for (size_t i = html->open_count; i > 1; i--) {
        if (html->open[i - 1].role != ROLE_LIST)
            continue;
        is_under_bullets |= list && html->open[i - 1].next_number == 0;
        list = list ? list : &html->open[i - 1];
    }
    if (list && list->next_number > 0) {
        list_number_print(&html->flow.words, list->form, list->next_number++);
        flow_add(&html->flow, TEXT(". "));
    } else {
        flow_add(&html->flow, is_under_bullets ? TEXT("+ ") : TEXT("- "));
    }
    html->item_len = html->flow.words.len;
}

/* What a start tag does before its words come; the element is open already. */
static void begin_element(struct html *html, const struct html_token *token, struct element *element)
{
    bool is_inner = html->table.depth > 1;
    bool is_item_begun = html->item_len > 0 && html->flow.words.len == html->item_len;
    if (element->role == ROLE_TABLE)
        begin_table(html);
    else if (element->role == ROLE_ROW && html->table.depth == 1)
        html_table_begin_row(&html->table, &html->flow);
    else if (element->role == ROLE_CELL && html->table.depth == 1)
        html_table_begin_cell(&html->table, &html->flow, token);
    else if ((element->role != ROLE_INLINE && element->role != ROLE_UNSEEN && !is_item_begun) || is_inner)
        end_paragraph(html);
    if (element->role == ROLE_LIST)
        begin_list(element, token);
    else if (element->role == ROLE_ITEM)
        begin_item(html);
}

static void take_start(struct html *html, const struct html_token *token, struct text *rest)
{
    enum html_role role = role_of(token);
    close_implied(html, role);
    if (role == ROLE_BREAK)
        flow_add(&html->flow, TEXT("\n"));
    else if (role == ROLE_RULE)
        end_paragraph(html);
    else if (role == ROLE_RAW)
        html_skip_to_end(rest, token->name);
    if (html_is_named(token, "img"))
        html_picture_add(html->parts, token, &html->flow);
    if (role == ROLE_BREAK || role == ROLE_RULE || role == ROLE_RAW || role == ROLE_VOID ||
        html->open_count == MOST_ELEMENTS)
        return;
    const struct element *around = innermost(html);
    html->open[html->open_count++] = (struct element){.name = token->name,
                                                      .role = role,
                                                      .font = html_font_of(token, around->font),
                                                      .is_unseen = around->is_unseen || role == ROLE_UNSEEN ||
                                                                   html_hides(token)};
    begin_element(html, token, innermost(html));
}

/* An end tag closes the innermost element of its name, but nothing outside the cell it stands in. */
static void take_end(struct html *html, const struct html_token *token)
{
    enum html_role role = role_of(token);
    bool leaves_cells = role == ROLE_CELL || role == ROLE_ROW || role == ROLE_ROWS || role == ROLE_TABLE;
    for (size_t at = html->open_count; at > 1; at--) {
        if (fold_equal(html->open[at - 1].name, token->name)) {
            while (html->open_count >= at)
                close_innermost(html);
            return;
        }
        if (html->open[at - 1].role == ROLE_CELL && !leaves_cells)
            return;
    }
}

static bool ends_in_space(const struct buffer *words)
{
    return words->len == 0 || words->at[words->len - 1] == ' ' || words->at[words->len - 1] == '\n';
}

/* White space is one space, and none at the start of a line. */
static void take_words(struct html *html, struct text words)
{
    if (innermost(html)->is_unseen) {
        html_unseen_take(&html->marks, html->flow.arena, words);
        return;
    }
    SCRATCH(scratch, html->flow.arena);
    struct buffer shown = buffer_open(scratch, words.len * 4 + 1);
    bool is_after_space = ends_in_space(&html->flow.words);
    for (int32_t point = html_next_point(&words); point >= 0; point = html_next_point(&words)) {
        bool is_space = point == ' ' || (point >= '\t' && point <= '\r');
        if (!is_space)
            buffer_add_point(&shown, point < ' ' ? ' ' : point);
        else if (!is_after_space)
            buffer_add_byte(&shown, ' ');
        is_after_space = is_space;
    }
    flow_add(&html->flow, legacy_font_convert(scratch, innermost(html)->font, buffer_text(&shown)));
}

struct html_page {
    struct html_part_list parts; /* of the message that it stands in */
    struct text source;
};

static bool read_page(struct legacy_reading *reading, void *document, struct error *error)
{
    const struct html_page *told = document;
    struct text page = told->source;
    struct html *html = arena_new(reading->input->arena, struct html);
    html->flow = flow_open(reading->input, reading->builder);
    html->parts = &told->parts;
    html->open[html->open_count++] = (struct element){.font = reading->font};
    struct html_token token;
    while (html_next_token(&page, &token)) {
        if (token.kind == HTML_TEXT)
            take_words(html, token.words);
        else if (token.kind == HTML_START)
            take_start(html, &token, &page);
        else
            take_end(html, &token);
    }
    while (html->open_count > 1)
        close_innermost(html);
    if (!flow_finish(&html->flow, error))
        return false;
    for (size_t i = html->marks.count; i > 0; i--)
        text_builder_put_first(reading->builder, html->marks.at[i - 1]);
    reading->typed = buffer_text(&reading->builder->words);
    return true;
}

bool html_read(const struct format_input *input, struct text_builder *builder, struct error *error)
{
    struct html_page page = {0};
    if (html_is_message(input->bytes))
        page.parts = html_parts_of(input->arena, input->bytes);
    page.source = html_source(input->arena, input->bytes, &page.parts);
    return legacy_read(input, read_page, &page, builder, error);
}
