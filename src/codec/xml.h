/*
 * xml.h: reads XML front to back, element by element, as a reader of a known grammar wants to walk it.
 *
 * The walk follows the calls: who stands at an element asks for its children one after the other, and whatever a child
 * was not asked for is passed over.
 *
 *     if (xml_root(xml))
 *         for (unsigned depth = xml_depth(xml); xml_child(xml, depth);)
 *             if (xml_is(xml, WORD, "body"))
 *                 …
 *
 * The bytes may be hostile: no document type, no entities but the five of XML, nothing is fetched, no tree grows in
 * memory, and elements lie at most 256 deep. A fault ends the walk as the end does; `xml_is_broken` tells them apart
 * once, at the end. What is read is valid UTF-8. Source: XML 1.0 and Namespaces in XML, read by libxml2.
 */
#ifndef CODEC_XML_H
#define CODEC_XML_H

#include "base/text.h"

struct buffer;
struct xml;

/* Which namespaces are told apart. Several may mean the same family (a standard and its strict form); the list ends
 * with a NULL uri. */
struct xml_namespace {
    const char *uri;
    int family; /* from 1; 0 is every namespace not in the list */
};

/* Starts reading `bytes`; both arguments outlive the reader. */
struct xml *xml_open(struct arena *arena, struct text bytes, const struct xml_namespace *namespaces);

/* Gives the next bytes, at most `len`; 0 at the end, negative where they cannot be had. It does not allocate. */
typedef ptrdiff_t xml_source(void *owner, char *to, size_t len);

/* Starts reading what a source gives, bit by bit; a source that fails is a fault. */
struct xml *xml_open_source(struct arena *arena, xml_source *source, void *owner,
                            const struct xml_namespace *namespaces);

/* Goes to the root element; false when there is none. */
bool xml_root(struct xml *xml);

/* Goes to the next child element of the element at `depth`; false when that has closed. */
bool xml_child(struct xml *xml, unsigned depth);

/* How deep the element stands: 0 for the root. */
unsigned xml_depth(const struct xml *xml);

/* Whether the element is `name` (without prefix) of a family. */
bool xml_is(const struct xml *xml, int family, const char *name);
int xml_family(const struct xml *xml);
const char *xml_name(const struct xml *xml);

/* An attribute of the element by its name without prefix, empty when absent; valid until the walk goes on. */
struct text xml_attribute(const struct xml *xml, const char *name);

/* Adds the text of the element, not that of its children, and closes it. */
void xml_add_text(struct xml *xml, struct buffer *to);

/* Whether the walk ended at a fault. */
bool xml_is_broken(const struct xml *xml);

#endif
