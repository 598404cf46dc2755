package kz.torelik.documents.pages;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What drawing a page may cost.
///
/// @param workers how many pages are drawn at once
/// @param megabytes the memory of each process that draws
/// @param patience the longest time for one page; the process is ended then
/// @param waiting how many readers may wait for a free process, each as long again; who comes later is asked to come back
/// @param idle after which a process without work is ended
@ConfigurationProperties("torelik.pages")
public record PageSettings(@DefaultValue("1") int workers, @DefaultValue("256") int megabytes, @DefaultValue("15s") Duration patience, @DefaultValue("16") int waiting, @DefaultValue("2m") Duration idle) {}
