package org.uplift.reporting.packs;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a published pack says: its content as read from live data, and the PDF made of it. */
@Entity
@Immutable
@Table(name = "pack_document")
class PackDocument {

    @Id
    private UUID packId;

    private String content;
    private byte[] pdf;

    protected PackDocument() {}

    PackDocument(UUID packId, String content, byte[] pdf) {
        this.packId = packId;
        this.content = content;
        this.pdf = pdf.clone();
    }

    String content() {
        return content;
    }

    byte[] pdf() {
        return pdf.clone();
    }
}
