#include "document/html/html_style.h"

enum legacy_font html_font_of(const struct html_token *token, enum legacy_font around)
{
    struct text style = html_attribute(token, "style"), face = html_attribute(token, "face");
    size_t at = text_find(style, TEXT("font-family:"));
    if (at != TEXT_NOT_FOUND)
        face = text_from_offset(style, at + strlen("font-family:"));
    if (face.len == 0)
        return around;
    size_t len = 0;
    face = text_trim(face);
    while (face.len && strchr("\"'&", face.at[0]))
        face = text_from_offset(face, text_starts(face, TEXT("&quot;")) ? 6 : 1);
    while (len < face.len && !strchr("\"',;&", face.at[len]))
        len++;
    return legacy_font_of(text_slice(face, 0, len));
}

bool html_hides(const struct html_token *token)
{
    struct text style = html_attribute(token, "style");
    return text_find(style, TEXT("display:none")) != TEXT_NOT_FOUND ||
           text_find(style, TEXT("mso-hide:all")) != TEXT_NOT_FOUND;
}
