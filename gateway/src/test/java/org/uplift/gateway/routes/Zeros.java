package org.uplift.gateway.routes;

import java.io.InputStream;

/** As many zeros as asked for, never all at once. */
final class Zeros extends InputStream {

    private int left;

    Zeros(int length) {
        left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? '0' : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        var now = Math.min(left, length);
        left -= now;
        return now;
    }
}
