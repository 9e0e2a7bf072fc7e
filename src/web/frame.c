#include "web/frame.h"

struct frame frame_of(const struct request *request, struct text title)
{
    return (struct frame){.title = title,
                          .language_code = text_from(language_code(request->language)),
                          .is_vietnamese = request->language == LANGUAGE_VIETNAMESE,
                          .has_language_switch = request->method == METHOD_GET};
}
