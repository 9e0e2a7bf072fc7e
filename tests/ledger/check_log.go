// Checks a log in a folder with Go's own library: golang.org/x/mod/sumdb/note and tlog.
//
// Usage: check_log FOLDER VKEY
//
// Every checkpoint must be signed by the key; the last root must come out of the tiles; every earlier tree must be
// proved a beginning of the last one; every entry of the bundles must be proved to be in it.
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// folder serves tiles by the path names of tlog-tiles.
type folder struct {
	root string
	size int64
}

func (f folder) Height() int { return 8 }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func index(n int64) string {
	path := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		path = fmt.Sprintf("x%03d/%s", n%1000, path)
	}
	return path
}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range tiles {
		path := fmt.Sprintf("tile/%d/%s", tile.L, index(tile.N))
		have := f.size>>(8*uint(tile.L)) - tile.N*256
		if have < 256 {
			path += ".p/" + strconv.FormatInt(have, 10)
		}
		bytes, err := os.ReadFile(filepath.Join(f.root, path))
		if err != nil {
			return nil, err
		}
		data = append(data, bytes[:tile.W*tlog.HashSize])
	}
	return data, nil
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// open reads a signed checkpoint.
func open(path string, verifier note.Verifier) tlog.Tree {
	bytes, err := os.ReadFile(path)
	check(err)
	opened, err := note.Open(bytes, note.VerifierList(verifier))
	check(err)
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		check(fmt.Errorf("%s: not a checkpoint of %s", path, verifier.Name()))
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err)
	hash, err := tlog.ParseHash(lines[2])
	check(err)
	return tlog.Tree{N: size, Hash: hash}
}

func checkEntries(f folder, tree tlog.Tree, reader tlog.HashReader) int64 {
	var n int64
	for bundle := int64(0); n < tree.N; bundle++ {
		path := "tile/entries/" + index(bundle)
		if left := tree.N - bundle*256; left < 256 {
			path += ".p/" + strconv.FormatInt(left, 10)
		}
		bytes, err := os.ReadFile(filepath.Join(f.root, path))
		check(err)
		for ; len(bytes) > 0; n++ {
			length := int(binary.BigEndian.Uint16(bytes))
			entry := bytes[2 : 2+length]
			bytes = bytes[2+length:]
			proof, err := tlog.ProveRecord(tree.N, n, reader)
			check(err)
			check(tlog.CheckRecord(proof, tree.N, tree.Hash, n, tlog.RecordHash(entry)))
		}
	}
	return n
}

func main() {
	root := os.Args[1]
	verifier, err := note.NewVerifier(strings.TrimSpace(os.Args[2]))
	check(err)
	tree := open(filepath.Join(root, "checkpoint"), verifier)
	f := folder{root, tree.N}
	reader := tlog.TileHashReader(tree, f)
	entries := checkEntries(f, tree, reader)
	older, err := filepath.Glob(filepath.Join(root, "checkpoint.*"))
	check(err)
	for _, path := range older {
		old := open(path, verifier)
		proof, err := tlog.ProveTree(tree.N, old.N, reader)
		check(err)
		check(tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash))
	}
	fmt.Printf("%d entries and %d older checkpoints agree\n", entries, len(older))
	if entries != tree.N || len(older) == 0 {
		os.Exit(1)
	}
}
