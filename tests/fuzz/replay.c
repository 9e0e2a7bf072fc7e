/*
 * replay.c: runs every file of the folders given through a fuzz target, without libFuzzer.
 */
#include <dirent.h>
#include <limits.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static int replay_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return -1;
    enum { LARGEST_BYTES = 1 << 20 };
    uint8_t *bytes = malloc(LARGEST_BYTES);
    size_t len = bytes ? fread(bytes, 1, LARGEST_BYTES, file) : 0;
    fclose(file);
    /* An exact copy lets the sanitizer see a read past the end. */
    uint8_t *exact = malloc(len ? len : 1);
    if (exact && bytes)
        memcpy(exact, bytes, len);
    if (exact)
        LLVMFuzzerTestOneInput(exact, len);
    free(exact);
    free(bytes);
    return exact ? 0 : -1;
}

static int replay_folder(const char *path)
{
    DIR *folder = opendir(path);
    if (!folder)
        return -1;
    int count = 0;
    for (struct dirent *entry = readdir(folder); entry; entry = readdir(folder)) {
        char file[PATH_MAX];
        if (entry->d_name[0] == '.' || snprintf(file, sizeof file, "%s/%s", path, entry->d_name) >= (int)sizeof file)
            continue;
        if (replay_file(file) != 0)
            fprintf(stderr, "%s: cannot be read\n", file);
        else
            count++;
    }
    closedir(folder);
    return count;
}

int main(int argc, char **argv)
{
    int replayed = 0;
    for (int i = 1; i < argc; i++) {
        int count = replay_folder(argv[i]);
        if (count < 0) {
            fprintf(stderr, "%s: no such folder\n", argv[i]);
            return 1;
        }
        replayed += count;
    }
    printf("%d inputs replayed\n", replayed);
    return replayed > 0 ? 0 : 1;
}
