#include "document/html/html_picture.h"

static const double DOTS_PER_INCH = 96;

/* What stands behind the last slash of an address, or behind "cid:". */
static struct text last_name(struct text address)
{
    size_t start = address.len;
    while (start > 0 && !strchr("/\\:", address.at[start - 1]))
        start--;
    return text_from_offset(address, start);
}

/* What a line of the head says behind `small_name`, without the brackets around it. */
static struct text told(struct text head, struct text small_name)
{
    size_t at = html_find_folded(head, small_name);
    struct text value = at == TEXT_NOT_FOUND ? TEXT_NONE : text_from_offset(head, at + small_name.len);
    value = text_trim(text_slice(value, 0, text_find_byte(value, '\n')));
    bool is_bracketed = text_starts(value, TEXT("<")) && text_ends(value, TEXT(">"));
    return is_bracketed ? text_slice(value, 1, value.len - 1) : value;
}

static const struct html_part *find_part(const struct html_part_list *parts, struct text address)
{
    struct text name = last_name(address);
    for (size_t i = 0; name.len && i + 1 < parts->count; i++) {
        struct text head = parts->at[i].head;
        if (text_equal(last_name(told(head, TEXT("content-location:"))), name) ||
            text_equal(told(head, TEXT("content-id:")), name))
            return &parts->at[i];
    }
    return NULL;
}

/* Stored as drawings, whatever shows them. */
static bool is_drawn(struct text address)
{
    static const struct text ENDS[] = {TEXT_INIT(".wmz"), TEXT_INIT(".emz"), TEXT_INIT(".wmf"), TEXT_INIT(".emf"),
                                       TEXT_INIT(".svg")};
    bool is_one = text_starts(address, TEXT("data:image/svg"));
    for (size_t i = 0; i < COUNT_OF(ENDS); i++)
        is_one |= text_ends(address, ENDS[i]);
    return is_one;
}

static bool find_bytes(const struct html_part_list *parts, struct text address, struct flow *flow, struct text *bytes)
{
    struct text data = TEXT(";base64,");
    size_t at = text_starts(address, TEXT("data:image/")) ? text_find(address, data) : TEXT_NOT_FOUND;
    const struct html_part *part = at == TEXT_NOT_FOUND ? find_part(parts, address) : NULL;
    if (flow->pages.input->sight && at != TEXT_NOT_FOUND)
        *bytes = html_decode_base64(flow->arena, text_from_offset(address, at + data.len));
    else if (flow->pages.input->sight && part)
        *bytes = html_part_decode(flow->arena, *part);
    return at != TEXT_NOT_FOUND || part;
}

void html_picture_add(const struct html_part_list *parts, const struct html_token *token, struct flow *flow)
{
    enum { MOST_DOTS = 100000 };
    struct text address = html_attribute(token, "src");
    struct format_picture shown = {.width = html_number(token, "width", 0, MOST_DOTS) / DOTS_PER_INCH,
                                   .height = html_number(token, "height", 0, MOST_DOTS) / DOTS_PER_INCH};
    bool is_there = address.len && !is_drawn(address) && find_bytes(parts, address, flow, &shown.bytes);
    if (address.len)
        flow_picture(flow, shown, !is_there);
}
