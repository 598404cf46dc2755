package kz.torelik.documents;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// @param files the folder of sealed contents
/// @param key the file of the master key; kept and copied apart from the contents and from the database
/// @param largest the largest file that may be uploaded
@ConfigurationProperties("torelik.documents")
record DocumentsProperties(@DefaultValue("data/files") Path files, @DefaultValue("data/keys/documents.key") Path key,
                           @DefaultValue("20MB") DataSize largest) {}
