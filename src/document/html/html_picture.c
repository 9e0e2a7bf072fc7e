#include "document/html/html_picture.h"

#include "document/drawn_picture.h"

static const double DOTS_PER_INCH = 96;

static struct html_part *find_part(const struct html_part_list *parts, struct text address)
{
    struct text name = html_last_name(address);
    for (size_t i = 0; name.len && i + 1 < parts->count; i++)
        if (text_equal(parts->at[i].name, name) || text_equal(parts->at[i].id, name))
            return &parts->at[i];
    return NULL;
}

static bool find_bytes(const struct html_part_list *parts, struct text address, struct flow *flow, struct text *bytes)
{
    struct text data = TEXT(";base64,");
    size_t at = text_starts(address, TEXT("data:image/")) ? text_find(address, data) : TEXT_NOT_FOUND;
    struct html_part *part = at == TEXT_NOT_FOUND ? find_part(parts, address) : NULL;
    if (flow->pages.input->sight && at != TEXT_NOT_FOUND)
        *bytes = html_decode_base64(flow->arena, text_from_offset(address, at + data.len));
    else if (flow->pages.input->sight && part)
        *bytes = html_part_held(flow->arena, part);
    return at != TEXT_NOT_FOUND || part;
}

void html_picture_add(const struct html_part_list *parts, const struct html_token *token, struct flow *flow)
{
    enum { MOST_DOTS = 100000 };
    struct text address = html_attribute(token, "src");
    struct format_picture shown = {.width = html_number(token, "width", 0, MOST_DOTS) / DOTS_PER_INCH,
                                   .height = html_number(token, "height", 0, MOST_DOTS) / DOTS_PER_INCH};
    bool is_there = address.len && !is_drawn_picture(address) && find_bytes(parts, address, flow, &shown.bytes);
    if (address.len)
        flow_picture(flow, shown, !is_there);
}
