package org.uplift.platform.limits;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.uplift.platform.problem.ProblemException;
import org.uplift.platform.problem.ProblemType;

/** A body that did not say how large it is, counted as it is read. */
final class CountedBody extends FilterInputStream {

    private final long limit;

    private final Runnable exceeded;

    private long count;

    CountedBody(InputStream body, long limit, Runnable exceeded) {
        super(body);
        this.limit = limit;
        this.exceeded = exceeded;
    }

    static String detail(long limit) {
        var size = limit < 1024 * 1024 ? limit / 1024 + " KB" : limit / (1024 * 1024) + " MB";
        return "At most " + size + " can be sent here.";
    }

    @Override
    public int read() throws IOException {
        var read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var read = super.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long length) throws IOException {
        var skipped = super.skip(length);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long read) {
        count += read;
        if (count > limit) {
            exceeded.run();
            throw new ProblemException(ProblemType.TOO_LARGE, detail(limit));
        }
    }
}
