#include "web/frame.h"

enum { LONGEST_REST_BYTES = 1 << 17 /* of what a request's head can hold, percent-encoded */ };

static struct page_query rest_of(const struct request *request)
{
    struct page rest = {.to = buffer_open(request->arena, LONGEST_REST_BYTES)};
    for (size_t i = 0; i < request->query.count; i++) {
        const struct parameter *parameter = &request->query.at[i];
        if (text_equal(parameter->name, TEXT("lang")))
            continue;
        buffer_add(&rest.to, TEXT("&"));
        page_url(&rest, parameter->name);
        buffer_add(&rest.to, TEXT("="));
        page_url(&rest, parameter->value);
    }
    return (struct page_query){buffer_text(&rest.to)};
}

struct frame frame_of(const struct request *request, struct text title)
{
    return (struct frame){.title = title,
                          .language_code = text_from(language_code(request->language)),
                          .rest = rest_of(request),
                          .is_vietnamese = request->language == LANGUAGE_VIETNAMESE,
                          .has_language_switch = request->method == METHOD_GET};
}
