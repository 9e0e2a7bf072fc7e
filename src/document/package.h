/*
 * package.h: the parts of an Office Open XML file and the relations between them.
 *
 * Parts are found by their relations, never by customary names, so that files of other programs open too; the declared
 * content types are not believed and not needed. Transitional and strict namespaces mean the same.
 * Source: ECMA-376 part 2 (Open Packaging Conventions).
 */
#ifndef DOCUMENT_PACKAGE_H
#define DOCUMENT_PACKAGE_H

#include "codec/xml.h"
#include "document/format.h"

struct archive;

/* The families of elements that readers tell apart. */
enum office_family {
    OFFICE_WORD = 1,
    OFFICE_SHEET,
    OFFICE_MATH,
    OFFICE_DRAWING, /* VML, of old programs */
    OFFICE_SHAPE,   /* DrawingML */
    OFFICE_COMPATIBILITY,
    OFFICE_RELATION
};

struct package {
    struct arena *arena;
    struct archive *archive;
    struct text main_part;
};

struct relation {
    struct text id, type; /* the last word of its type: "styles" */
    struct text target;   /* the name of a part in the archive */
};

struct relation_list {
    struct relation *at;
    size_t count, capacity;
};

MUST_USE bool package_open(const struct format_input *input, struct package *package, struct error *error);

/* Reads a whole part; a part that is absent is damage. */
MUST_USE bool package_read(struct package *package, struct text part, struct text *bytes, struct error *error);

/* Opens a part at its root element, to be unpacked as it is walked, for as long as `arena`; a part that is absent is
 * damage. */
MUST_USE bool package_walk_part(struct package *package, struct arena *arena, struct text part, struct xml **xml,
                                struct error *error);

/* The same for as long as the package; `xml` is NULL when the part is absent or unnamed. */
MUST_USE bool package_open_part(struct package *package, struct text part, struct xml **xml, struct error *error);

/* Whether a part was read to its end without a fault. */
MUST_USE bool package_check_part(const struct xml *xml, struct text part, struct error *error);

/* The relations of a part; none when it has none. */
MUST_USE bool package_relations(struct package *package, struct text part, struct relation_list *relations,
                                struct error *error);

/* The part that is related by a type or under an id; empty when none is. */
struct text relation_by_type(const struct relation_list *relations, const char *type);
struct text relation_by_id(const struct relation_list *relations, struct text id);

/* Starts reading the bytes of a part. */
struct xml *package_xml(struct package *package, struct text bytes);

#endif
