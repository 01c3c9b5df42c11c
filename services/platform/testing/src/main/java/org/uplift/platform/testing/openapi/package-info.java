/** Tests of the API's document: what it must say of each operation, and that real answers are what it says. */
package org.uplift.platform.testing.openapi;
