#include "web/request_language.h"

/* "q=0.85" in thousandths; 1000 where there is none, 0 where it is broken. */
static unsigned quality_of(struct text parameters)
{
    struct text quality = text_trim(parameters);
    if (text_is_empty(quality))
        return 1000;
    if (!text_starts(quality, TEXT("q=")))
        return 0;
    quality = text_from_offset(quality, 2);
    unsigned thousandths = text_starts(quality, TEXT("1")) ? 1000 : 0;
    for (size_t i = 2, unit = 100; i < quality.len && unit > 0 && thousandths < 1000; i++, unit /= 10)
        if (quality.at[i] >= '0' && quality.at[i] <= '9')
            thousandths += (unsigned)((size_t)(quality.at[i] - '0') * unit);
    return thousandths;
}

enum language language_preferred(struct text accept_language)
{
    enum language preferred = LANGUAGE_VIETNAMESE;
    unsigned best = 0;
    struct text part;
    while (text_split(&accept_language, ',', &part)) {
        struct text parameters = part, range;
        text_split(&parameters, ';', &range);
        struct text code = text_slice(text_trim(range), 0, 2);
        bool is_ours = text_equal(code, TEXT("vi")) || text_equal(code, TEXT("en"));
        unsigned quality = quality_of(parameters);
        if (!is_ours || quality <= best)
            continue;
        best = quality;
        preferred = language_from_code(code);
    }
    return preferred;
}

static bool is_language_code(struct text code)
{
    return text_equal(code, TEXT("vi")) || text_equal(code, TEXT("en"));
}

void request_choose_language(struct request *request)
{
    struct text asked = parameters_get(&request->query, TEXT("lang"));
    struct text kept = parameters_get(&request->cookies, TEXT(LANGUAGE_COOKIE));
    request->chose_language = is_language_code(asked);
    if (request->chose_language)
        request->language = language_from_code(asked);
    else if (is_language_code(kept))
        request->language = language_from_code(kept);
    else
        request->language = language_preferred(request->accept_language);
}
