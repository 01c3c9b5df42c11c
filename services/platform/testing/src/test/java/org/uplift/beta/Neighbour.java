package org.uplift.beta;

public class Neighbour {
    public static final StringBuilder NAME = new StringBuilder("beta");
}
