package org.uplift.alpha.money;

import org.uplift.alpha.rings.LooseResource;

public class Purse {
    LooseResource owner;
}
