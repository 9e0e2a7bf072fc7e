#include "codec/xml.h"

#include <limits.h>

#include <libxml/xmlreader.h>

#include "base/arena.h"
#include "base/buffer.h"

struct xml {
    xmlTextReaderPtr reader;
    const struct xml_namespace *namespaces;
    const xmlNode *node; /* where the walk stands */
    unsigned depth;
    bool is_empty; /* it stands at an element without content, which libxml2 does not close */
    int family;    /* of that element */
    bool is_ended, is_broken;
    xml_source *source; /* NULL: all bytes are at hand */
    void *owner;        /* of the source */
    bool source_failed;
};

enum { OPTIONS = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT };

static void xml_close(void *xml)
{
    xmlTextReaderPtr reader = ((struct xml *)xml)->reader;
    if (reader)
        xmlFreeTextReader(reader);
}

/* libxml2 would print to the terminal what it dislikes. */
static void stay_silent(void *owner, xmlErrorPtr fault)
{
    (void)owner;
    (void)fault;
}

static struct xml *xml_new(struct arena *arena, const struct xml_namespace *namespaces)
{
    struct xml *xml = arena_new(arena, struct xml);
    xml->namespaces = namespaces;
    arena_defer(arena, xml_close, xml);
    return xml;
}

static struct xml *start(struct xml *xml)
{
    if (xml->reader)
        xmlTextReaderSetStructuredErrorHandler(xml->reader, stay_silent, NULL);
    xml->is_ended = xml->is_broken = !xml->reader;
    return xml;
}

struct xml *xml_open(struct arena *arena, struct text bytes, const struct xml_namespace *namespaces)
{
    struct xml *xml = xml_new(arena, namespaces);
    if (bytes.len > 0 && bytes.len <= INT_MAX)
        xml->reader = xmlReaderForMemory(bytes.at, (int)bytes.len, NULL, NULL, OPTIONS);
    return start(xml);
}

/* For libxml2. */
static int read_source(void *owner, char *to, int len)
{
    struct xml *xml = owner;
    ptrdiff_t got = xml->source_failed ? -1 : xml->source(xml->owner, to, (size_t)len);
    xml->source_failed = got < 0;
    return got < 0 ? -1 : (int)got;
}

struct xml *xml_open_source(struct arena *arena, xml_source *source, void *owner,
                            const struct xml_namespace *namespaces)
{
    struct xml *xml = xml_new(arena, namespaces);
    xml->source = source;
    xml->owner = owner;
    xml->reader = xmlReaderForIO(read_source, NULL, xml, NULL, NULL, OPTIONS);
    return start(xml);
}

static bool end_walk(struct xml *xml, bool is_broken)
{
    xml->is_ended = true;
    xml->is_broken = is_broken;
    xml->node = NULL;
    return false;
}

/* One step of libxml2. A document type is a fault: no office file has one, and entities come from there. */
static bool step(struct xml *xml)
{
    if (xml->is_ended)
        return false;
    int result = xmlTextReaderRead(xml->reader);
    if (result != 1)
        return end_walk(xml, result != 0);
    xml->node = xmlTextReaderCurrentNode(xml->reader);
    xml->depth = (unsigned)xmlTextReaderDepth(xml->reader);
    xml->is_empty = false;
    if (!xml->node || xml->node->type == XML_DTD_NODE || xml->node->type == XML_ENTITY_REF_NODE)
        return end_walk(xml, true);
    return true;
}

static bool at_element(const struct xml *xml)
{
    return xml->node->type == XML_ELEMENT_NODE;
}

static bool at_end_of(const struct xml *xml, unsigned depth)
{
    return xml->depth == depth && xmlTextReaderNodeType(xml->reader) == XML_READER_TYPE_END_ELEMENT;
}

static int family_of(const struct xml *xml)
{
    if (!xml->node->ns || !xml->node->ns->href)
        return 0;
    const struct xml_namespace *known = xml->namespaces;
    while (known->uri && strcmp(known->uri, (const char *)xml->node->ns->href) != 0)
        known++;
    return known->uri ? known->family : 0;
}

static void enter(struct xml *xml)
{
    xml->is_empty = xmlTextReaderIsEmptyElement(xml->reader) == 1;
    xml->family = family_of(xml);
}

bool xml_root(struct xml *xml)
{
    while (step(xml))
        if (at_element(xml)) {
            enter(xml);
            return true;
        }
    return false;
}

/* What is wrong with a source may show in its last byte alone. Always false. */
static bool close_element(struct xml *xml, unsigned depth)
{
    char rest[1 << 12];
    while (depth == 0 && xml->source && read_source(xml, rest, sizeof rest) > 0)
        ;
    return false;
}

bool xml_child(struct xml *xml, unsigned depth)
{
    if (xml->is_empty && xml->depth == depth) {
        xml->is_empty = false;
        return close_element(xml, depth);
    }
    while (step(xml)) {
        if (!at_element(xml))
            continue;
        if (at_end_of(xml, depth))
            return close_element(xml, depth);
        if (xml->depth == depth + 1 && !at_end_of(xml, depth + 1)) {
            enter(xml);
            return true;
        }
    }
    return false;
}

unsigned xml_depth(const struct xml *xml)
{
    return xml->depth;
}

int xml_family(const struct xml *xml)
{
    return xml->node ? xml->family : 0;
}

const char *xml_name(const struct xml *xml)
{
    return xml->node ? (const char *)xml->node->name : "";
}

bool xml_is(const struct xml *xml, int family, const char *name)
{
    return xml->node && xml->family == family && strcmp((const char *)xml->node->name, name) == 0;
}

struct text xml_attribute(const struct xml *xml, const char *name)
{
    for (const xmlAttr *attribute = xml->node ? xml->node->properties : NULL; attribute; attribute = attribute->next)
        if (strcmp((const char *)attribute->name, name) == 0)
            return text_from(attribute->children ? (const char *)attribute->children->content : "");
    return TEXT_NONE;
}

void xml_add_text(struct xml *xml, struct buffer *to)
{
    unsigned depth = xml->depth;
    if (xml->is_empty) {
        xml->is_empty = false;
        return;
    }
    while (step(xml)) {
        if (at_element(xml) && at_end_of(xml, depth))
            return;
        if (xml->depth == depth + 1 && (xml->node->type == XML_TEXT_NODE || xml->node->type == XML_CDATA_SECTION_NODE))
            buffer_add(to, text_from((const char *)xml->node->content));
    }
}

bool xml_is_broken(const struct xml *xml)
{
    return xml->is_broken || xml->source_failed;
}
