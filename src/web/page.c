#include "web/page.h"

#include "base/arena.h"

struct page page_open(struct arena *arena, enum language language)
{
    return (struct page){.to = buffer_open(arena, PAGE_BYTES), .language = language};
}

void page_literal(struct page *page, struct text html)
{
    buffer_add(&page->to, html);
}

static struct text escape_of(char byte)
{
    switch (byte) {
    case '&':
        return TEXT("&amp;");
    case '<':
        return TEXT("&lt;");
    case '>':
        return TEXT("&gt;");
    case '"':
        return TEXT("&quot;");
    case '\'':
        return TEXT("&#39;");
    default:
        return TEXT_NONE;
    }
}

void page_text(struct page *page, struct text words)
{
    size_t plain = 0;
    for (size_t i = 0; i < words.len; i++) {
        struct text escape = escape_of(words.at[i]);
        if (text_is_empty(escape))
            continue;
        buffer_add(&page->to, text_slice(words, plain, i));
        buffer_add(&page->to, escape);
        plain = i + 1;
    }
    buffer_add(&page->to, text_from_offset(words, plain));
}

void page_number(struct page *page, uint64_t number)
{
    buffer_print(&page->to, "%llu", (unsigned long long)number);
}

void page_msgid(struct page *page, const char *msgid)
{
    page_text(page, text_from(message_translate(page->language, msgid)));
}

void page_markup(struct page *page, struct markup markup)
{
    buffer_add(&page->to, markup.html);
}

static bool is_unreserved(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') ||
           byte == '-' || byte == '.' || byte == '_' || byte == '~';
}

void page_url(struct page *page, struct text part)
{
    for (size_t i = 0; i < part.len; i++)
        if (is_unreserved(part.at[i]))
            buffer_add_byte(&page->to, part.at[i]);
        else
            buffer_print(&page->to, "%%%02X", (unsigned)(unsigned char)part.at[i]);
}

void page_query(struct page *page, struct page_query query)
{
    page_text(page, query.encoded);
}

static void write_filled(struct page *page, const char *translated, const struct text *arguments, size_t count)
{
    if (count == 0) {
        page_text(page, text_from(translated));
        return;
    }
    SCRATCH(scratch, page->to.arena);
    struct buffer filled = buffer_open(scratch, PAGE_BYTES);
    message_fill(&filled, text_from(translated), arguments, count);
    page_text(page, buffer_text(&filled));
}

void page_message(struct page *page, const char *msgid, const struct text *arguments, size_t count)
{
    write_filled(page, message_translate(page->language, msgid), arguments, count);
}

void page_message_count(struct page *page, const char *singular, const char *plural, uint64_t number,
                        const struct text *arguments, size_t count)
{
    const char *translated = message_translate_count(page->language, singular, plural, (size_t)number);
    write_filled(page, translated, arguments, count);
}

struct text page_argument_number(struct page *page, uint64_t number)
{
    return text_print(page->to.arena, "%llu", (unsigned long long)number);
}

struct text page_argument_msgid(struct page *page, const char *msgid)
{
    return text_from(message_translate(page->language, msgid));
}

struct text page_argument_text(struct page *page, struct text text)
{
    (void)page;
    return text;
}

bool page_is_text(struct text text)
{
    return text.len > 0;
}

bool page_is_markup(struct markup markup)
{
    return markup.html.len > 0;
}

bool page_is_number(uint64_t number)
{
    return number != 0;
}

bool page_is_pointer(const void *pointer)
{
    return pointer != NULL;
}
