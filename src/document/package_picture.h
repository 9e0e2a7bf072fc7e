/*
 * package_picture.h: the pictures of an Office file that may be a mark of secrecy.
 *
 * Which of them are looked at is told in stamp_picture.h; here is where they stand and what their parts are.
 */
#ifndef DOCUMENT_PACKAGE_PICTURE_H
#define DOCUMENT_PACKAGE_PICTURE_H

#include "document/package.h"

struct package_picture {
    struct text part;     /* that shows it */
    struct text id;       /* of its relation there */
    double width, height; /* inches; 0 unknown */
    bool is_on_head;
    bool is_object; /* what an embedded object looks like: a formula, a sheet */
};

struct package_picture_list {
    struct package_picture *at;
    size_t count, capacity;
    size_t left_out; /* beyond as many as are kept */
};

/* How large the element at hand says a picture is: DrawingML (cx, cy), VML (style). */
void package_picture_measure(const struct xml *xml, struct package_picture *picture);

/* The relation that the element at hand (blip, imagedata) names. */
void package_picture_name(struct arena *arena, const struct xml *xml, struct package_picture *picture);

void package_picture_add(struct arena *arena, struct package_picture_list *pictures, struct package_picture picture);

/* Has the pictures looked at, or the document handed over to where they can be. */
MUST_USE bool package_pictures_look(const struct format_input *input, struct package *package,
                                    const struct package_picture_list *pictures, struct text_builder *builder,
                                    struct error *error);

#endif
