"""What somebody is paid now, and amounts that are nobody's offer: named in a talk, placed in a range, never kept."""
