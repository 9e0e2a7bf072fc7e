#include "web/sheet.h"

#include "base/arena.h"
#include "web/sheet_lines.h"
#include "web/sheet_marks.h"

struct sheet {
    struct page page;
    const struct read_text *text;
    const struct header *header;
    struct anchors anchors;
    struct line_measure measure;
    uint16_t shown_page;
};

static void add(struct sheet *sheet, struct text html)
{
    page_literal(&sheet->page, html);
}

static void write_words(struct sheet *sheet, const struct read_line *line)
{
    bool is_unsure = line->confidence < UNSURE_BELOW && span_is_set(line->span);
    if (is_unsure) {
        struct text confidence = page_argument_number(&sheet->page, line->confidence);
        add(sheet, TEXT("<span class=\"unsure\" title=\""));
        page_message(&sheet->page, N_("read with {1} % confidence: compare with the paper"), &confidence, 1);
        add(sheet, TEXT("\">"));
    }
    anchors_write(&sheet->page, &sheet->anchors, sheet->text->words, line->span);
    if (is_unsure)
        add(sheet, TEXT("</span>"));
}

/* A rule where a page of the document begins, the first one left out. */
static void write_page_break(struct sheet *sheet, const struct read_line *line)
{
    if (line->page == 0 || line->page == sheet->shown_page)
        return;
    bool is_first = sheet->shown_page == 0;
    sheet->shown_page = line->page;
    if (is_first)
        return;
    struct text number = page_argument_number(&sheet->page, line->page);
    add(sheet, TEXT("<p class=\"page-break\">"));
    page_message(&sheet->page, N_("page {1}"), &number, 1);
    add(sheet, TEXT("</p>\n"));
}

/* The line under the title that says what the document is about. */
static bool is_subject(const struct sheet *sheet, struct span paragraph)
{
    struct span subject = sheet->header->subject.span;
    return span_is_set(subject) && paragraph.start <= subject.start && subject.end <= paragraph.end &&
           paragraph.end - paragraph.start < subject.end - subject.start + 8;
}

/* One paragraph of one or several lines; gives the line after it. */
static size_t write_paragraph(struct sheet *sheet, size_t at)
{
    const struct read_text *text = sheet->text;
    size_t end = paragraph_end(text, &sheet->measure, at);
    struct span whole = {text->lines[at].span.start, text->lines[end - 1].span.end};
    const char *class = is_subject(sheet, whole) ? "about"
                                                 : paragraph_class(span_text(text->words, whole), text->lines[at].kind);
    buffer_print(&sheet->page.to, "<p class=\"%s\">", class);
    for (size_t line = at; line < end; line++) {
        if (line > at)
            add(sheet, TEXT(" "));
        write_words(sheet, &text->lines[line]);
    }
    add(sheet, TEXT("</p>\n"));
    return end;
}

/* Where the document's place and date stand. */
static size_t place_of(const struct header *header)
{
    return span_is_set(header->place.span) ? header->place.span.start : header->date.span.start;
}

static void write_layout_cell(struct sheet *sheet, const struct read_line *cell)
{
    bool is_list = text_starts(span_text(sheet->text->words, cell->span), TEXT("Nơi nhận"));
    add(sheet, is_list ? TEXT("<td class=\"list\">") : TEXT("<td>"));
    struct read_line line = *cell;
    while (line.span.start < cell->span.end) {
        line.span.end = layout_break(sheet->text, cell->span, line.span.start, place_of(sheet->header));
        if (line.span.start > cell->span.start)
            add(sheet, TEXT("<br>"));
        write_words(sheet, &line);
        line.span.start = line.span.end;
    }
    add(sheet, TEXT("</td>"));
}

static void write_cell(struct sheet *sheet, const struct read_line *cell, bool is_heading)
{
    struct buffer *to = &sheet->page.to;
    buffer_add(to, is_heading ? TEXT("<th scope=\"col\"") : TEXT("<td"));
    if (cell->column_span > 1)
        buffer_print(to, " colspan=\"%u\"", cell->column_span);
    if (cell->row_span > 1)
        buffer_print(to, " rowspan=\"%u\"", cell->row_span);
    buffer_add(to, TEXT(">"));
    write_words(sheet, cell);
    buffer_add(to, is_heading ? TEXT("</th>") : TEXT("</td>"));
}

/* A wide table is scrolled within its own frame, by keys too. */
static void open_table(struct sheet *sheet, bool is_layout)
{
    if (is_layout) {
        add(sheet, TEXT("<table class=\"layout\" role=\"presentation\">"));
        return;
    }
    add(sheet, TEXT("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\""));
    page_msgid(&sheet->page, N_("Table"));
    add(sheet, TEXT("\"><table>"));
}

static size_t write_table(struct sheet *sheet, size_t at)
{
    const struct read_text *text = sheet->text;
    size_t end = table_end(text, at);
    bool is_layout = table_is_layout(text, at, end);
    open_table(sheet, is_layout);
    for (size_t cell = at; cell < end; cell++) {
        bool begins_row = cell == at || text->lines[cell].row != text->lines[cell - 1].row;
        if (begins_row)
            add(sheet, cell == at ? TEXT("<tr>") : TEXT("</tr>\n<tr>"));
        if (is_layout)
            write_layout_cell(sheet, &text->lines[cell]);
        else
            write_cell(sheet, &text->lines[cell], text->lines[cell].row == 0);
    }
    add(sheet, is_layout ? TEXT("</tr></table>\n") : TEXT("</tr></table></div>\n"));
    return end;
}

struct markup sheet_draw(struct arena *arena, const struct reading *reading, const struct sheet_tasks *tasks,
                         enum language language)
{
    struct sheet sheet = {.page = page_open(arena, language),
                          .text = reading->text,
                          .header = &reading->header,
                          .anchors = anchors_collect(arena, tasks),
                          .measure = line_measure_of(arena, reading->text)};
    for (size_t at = 0; at < reading->text->line_count;) {
        const struct read_line *line = &reading->text->lines[at];
        if (line->kind == LINE_CELL) {
            write_page_break(&sheet, line);
            at = write_table(&sheet, at);
        } else if (span_is_set(line->span)) {
            write_page_break(&sheet, line);
            at = write_paragraph(&sheet, at);
        } else {
            at++;
        }
    }
    return (struct markup){buffer_text(&sheet.page.to)};
}
