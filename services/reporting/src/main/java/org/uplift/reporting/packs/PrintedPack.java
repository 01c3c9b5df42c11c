package org.uplift.reporting.packs;

/** A pack ready to be published, with the PDF it is given in. */
record PrintedPack(FrozenPack frozen, byte[] pdf) {}
