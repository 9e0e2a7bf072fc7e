#include "disk_image.h"

#include <assert.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/chance.h"

enum { SECTOR_BYTES = 512, MOST_IMAGES = 16 };

/* A change that is not synced; a resize has no bytes. */
struct change {
    struct change *next;
    char *bytes;
    size_t len, offset;
    bool is_new_file; /* in the place of one that was removed: with this change all after it may be missing */
};

struct disk_image {
    char *path;
    char *bytes; /* synced */
    size_t len, capacity;
    bool has_name, had_name; /* now; as of the last sync of its folder */
    struct change *first, **end;
};

static struct disk_image images[MOST_IMAGES];
static size_t image_count;

static void read_file(struct disk_image *image)
{
    struct stat status;
    int descriptor = open(image->path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    assert(fstat(descriptor, &status) == 0);
    image->len = image->capacity = (size_t)status.st_size;
    image->bytes = malloc(image->len);
    assert(pread(descriptor, image->bytes, image->len, 0) == (ssize_t)image->len);
    close(descriptor);
    image->has_name = image->had_name = true;
}

struct disk_image *disk_image_of(const char *path)
{
    for (size_t i = 0; i < image_count; i++)
        if (strcmp(images[i].path, path) == 0)
            return &images[i];
    assert(image_count < MOST_IMAGES);
    struct disk_image *image = &images[image_count++];
    *image = (struct disk_image){.path = strdup(path), .end = &image->first};
    read_file(image);
    return image;
}

static struct change *add_change(struct disk_image *image, const void *bytes, size_t len, size_t offset)
{
    struct change *change = calloc(1, sizeof *change);
    *change = (struct change){.len = len, .offset = offset};
    if (bytes) {
        change->bytes = malloc(len + 1);
        memcpy(change->bytes, bytes, len);
    }
    *image->end = change;
    image->end = &change->next;
    return change;
}

void disk_image_create(struct disk_image *image)
{
    if (!image->had_name) {
        disk_image_forget(image);
        image->len = 0;
    } else {
        add_change(image, NULL, 0, 0)->is_new_file = true;
    }
    image->has_name = true;
}

void disk_image_remove(struct disk_image *image)
{
    image->has_name = false;
}

void disk_image_write(struct disk_image *image, const void *bytes, size_t len, size_t offset)
{
    add_change(image, bytes, len, offset);
}

void disk_image_resize(struct disk_image *image, size_t size)
{
    add_change(image, NULL, 0, size);
}

static void set_len(struct disk_image *image, size_t len)
{
    if (len > image->capacity) {
        image->capacity = 2 * len;
        image->bytes = realloc(image->bytes, image->capacity);
    }
    if (len > image->len)
        memset(image->bytes + image->len, 0, len - image->len);
    image->len = len;
}

static void put(struct disk_image *image, const char *bytes, size_t len, size_t offset)
{
    if (offset + len > image->len)
        set_len(image, offset + len);
    memcpy(image->bytes + offset, bytes, len);
}

static void forget_first(struct disk_image *image)
{
    struct change *change = image->first;
    image->first = change->next;
    if (!image->first)
        image->end = &image->first;
    free(change->bytes);
    free(change);
}

void disk_image_sync(struct disk_image *image)
{
    for (; image->first; forget_first(image)) {
        const struct change *change = image->first;
        if (change->bytes)
            put(image, change->bytes, change->len, change->offset);
        else
            set_len(image, change->offset);
    }
}

void disk_image_sync_names(void)
{
    for (size_t i = 0; i < image_count; i++)
        images[i].had_name = images[i].has_name;
}

void disk_image_forget(struct disk_image *image)
{
    while (image->first)
        forget_first(image);
}

/* Puts those sectors of a write that chance lets through. */
static void put_sectors(struct disk_image *image, const struct change *change, struct chance *chance)
{
    size_t end = change->offset + change->len;
    for (size_t at = change->offset; at < end;) {
        size_t next = (at / SECTOR_BYTES + 1) * SECTOR_BYTES;
        if (next > end)
            next = end;
        if (chance_one_in(chance, 2))
            put(image, change->bytes + (at - change->offset), next - at, at);
        at = next;
    }
}

static void let_some_survive(struct disk_image *image, enum survival survival, struct chance *chance)
{
    for (const struct change *change = image->first; change; change = change->next) {
        if (change->bytes && survival == SECTORS_SURVIVE)
            put_sectors(image, change, chance);
        else if (chance_one_in(chance, 2) && change->is_new_file)
            return;
        else if (chance_one_in(chance, 2))
            continue;
        else if (change->bytes)
            put(image, change->bytes, change->len, change->offset);
        else
            set_len(image, change->offset);
    }
    if (image->has_name != image->had_name && chance_one_in(chance, 2))
        image->had_name = image->has_name;
}

static void lay_down(const struct disk_image *image)
{
    if (!image->had_name) {
        unlink(image->path);
        return;
    }
    int descriptor = open(image->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    assert(descriptor >= 0);
    assert(write(descriptor, image->bytes, image->len) == (ssize_t)image->len);
    close(descriptor);
}

void disk_images_lay_down(enum survival survival, uint64_t seed)
{
    struct chance chance = chance_of(seed);
    for (size_t i = 0; i < image_count; i++) {
        if (survival != NOTHING_SURVIVES)
            let_some_survive(&images[i], survival, &chance);
        lay_down(&images[i]);
    }
}
