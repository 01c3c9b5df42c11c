package org.uplift.platform.api;

/** Where a record stands, shown as a coloured tag. The word says everything; the colour only helps the eye. */
public interface Status extends Labelled {

    Colour colour();

    /** The colours a tag may have: those of the GOV.UK tag component. */
    enum Colour {
        GREY,
        GREEN,
        TURQUOISE,
        BLUE,
        PURPLE,
        PINK,
        RED,
        ORANGE,
        YELLOW
    }
}
