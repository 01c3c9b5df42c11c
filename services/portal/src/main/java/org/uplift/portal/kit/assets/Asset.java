package org.uplift.portal.kit.assets;

/**
 * A file a browser may keep for ever, because its name holds a hash of its content.
 *
 * @param zipped the content, gzipped; empty where that would not make it smaller
 */
record Asset(String path, String mediaType, byte[] content, byte[] zipped) {

    boolean hasZipped() {
        return zipped.length > 0;
    }
}
