/*
 * stamp_picture.h: the pictures of a document that may bear a mark of secrecy.
 *
 * A stamp may be laid over the words as a picture, which they say nothing of. Looked at are pictures as large as stamps
 * are, or of a size that is not said, wherever they stand, and all that stand on the head of the document, in a page
 * header or on a sheet. How many pictures there are and how large bounds what that costs; those that are beyond it, or
 * that nothing here can look at, are told. A document that has none of them costs nothing.
 */
#ifndef DOCUMENT_STAMP_PICTURE_H
#define DOCUMENT_STAMP_PICTURE_H

#include "document/format.h"

struct stamp_picture {
    struct format_picture shown; /* its bytes are not needed where pictures cannot be read */
    bool is_on_head;
};

struct stamp_picture_list {
    struct stamp_picture *at;
    size_t count, capacity;
};

struct stamp_pictures {
    struct stamp_picture_list list;
    size_t unseen; /* others, of a kind that is not looked at */
};

/* Whether a picture that stands behind what was read so far is on the head of the document. */
bool stamp_picture_is_on_head(const struct text_builder *builder);

/* Whether a picture of that size is to be looked at. */
bool stamp_picture_may_be(double width, double height, bool is_on_head);

/* Has the pictures looked at, those on the head first, or the document handed over to where they can be. */
MUST_USE bool stamp_pictures_look(const struct format_input *input, const struct stamp_pictures *pictures,
                                  struct text_builder *builder, struct error *error);

#endif
