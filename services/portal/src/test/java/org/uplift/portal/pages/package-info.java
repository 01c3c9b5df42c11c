/**
 * Every page in every state: whatever page any test opens is kept, once for each structure, and when all tests have run
 * {@code GalleryIT} holds it up in a real browser, where axe looks at it, at two widths and with everything opened; the
 * last test asks whether every template was among them. Pictures go to {@code target/screens}. For one test's pages
 * alone: {@code -Dit.test=NeedsIT,GalleryIT}.
 */
package org.uplift.portal.pages;
