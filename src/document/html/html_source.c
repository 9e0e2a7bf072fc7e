#include "document/html/html_source.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "document/letters/code_page.h"
#include "document/sniff.h"
#include "document/txt.h"

enum { HEAD_LOOKED_AT = 4096 };

/* The part that is the page; the whole message where none says so. */
static struct html_part find_page(const struct html_part_list *parts)
{
    size_t i = 0;
    while (i + 1 < parts->count && html_find_folded(parts->at[i].head, TEXT("text/html")) == TEXT_NOT_FOUND)
        i++;
    return parts->at[i];
}

struct text html_source(struct arena *arena, struct text bytes, const struct html_part_list *parts)
{
    struct html_part part = {.body = bytes};
    if (parts->count > 0) {
        part = find_page(parts);
        part.body = html_part_held(arena, &part);
    }
    struct text charset = html_parameter(part.head, TEXT("charset="));
    if (charset.len == 0)
        charset = html_parameter(text_slice(part.body, 0, HEAD_LOOKED_AT), TEXT("charset="));
    bool is_unicode = sniff_encoding(part.body) != ENCODING_EIGHT_BIT || utf8_is_valid(part.body) ||
                      html_find_folded(charset, TEXT("utf-8")) == 0;
    if (is_unicode)
        return utf8_compose(arena, txt_decode(arena, part.body));
    bool is_vietnamese = html_find_folded(charset, TEXT("windows-1258")) == 0;
    return code_page_decode(arena, is_vietnamese ? CODE_PAGE_1258 : CODE_PAGE_1252, part.body);
}
