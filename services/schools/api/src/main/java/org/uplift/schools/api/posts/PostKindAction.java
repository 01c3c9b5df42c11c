package org.uplift.schools.api.posts;

/** What can be done to a kind of post. */
public enum PostKindAction {
    EDIT
}
